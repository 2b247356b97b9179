package org.schalter.web.http;

import java.io.InputStream;
import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;

/** The body of the request that this thread answers. */
public final class RequestBody {

    private RequestBody() {}

    /** Answers without the rest of it; CXF would read it to its end first, however much is still to come. */
    public static void leaveUnread() {
        var body = JAXRSUtils.getCurrentMessage().getExchange().getInMessage().getContent(DelegatingInputStream.class);
        if (body != null) {
            body.setInputStream(InputStream.nullInputStream());
        }
    }
}
