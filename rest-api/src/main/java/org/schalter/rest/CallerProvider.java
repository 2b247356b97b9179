package org.schalter.rest;

import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;

/** Hands the request's caller to resource methods. */
@Provider
public final class CallerProvider implements ContextProvider<Caller> {

    @Override
    public Caller createContext(Message message) {
        return message.getExchange().get(Caller.class);
    }
}
