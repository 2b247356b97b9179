package org.schalter.web.http;

import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;

/** Hands the request's viewer to resource methods. */
@Provider
public final class ViewerProvider implements ContextProvider<Viewer> {

    @Override
    public Viewer createContext(Message message) {
        return message.getExchange().get(Viewer.class);
    }
}
