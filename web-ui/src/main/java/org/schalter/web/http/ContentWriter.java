package org.schalter.web.http;

import gg.jte.Content;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyWriter;
import javax.ws.rs.ext.Provider;

/** Writes a rendered page, compressed where the browser can read that. */
@Provider
@Produces("text/html")
public final class ContentWriter implements MessageBodyWriter<Content> {

    private static final int WORTH_COMPRESSING = 1_400;

    @Context
    private HttpHeaders request;

    @SuppressWarnings("NullAway.Init")
    public ContentWriter() {}

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return Content.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Content content,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        var page = new Utf8ByteOutput();
        content.writeTo(page);
        headers.putSingle("Content-Type", "text/html;charset=utf-8");
        headers.putSingle("Vary", "Accept-Encoding");
        if (page.getContentLength() > WORTH_COMPRESSING && readsGzip()) {
            headers.putSingle("Content-Encoding", "gzip");
            writeCompressed(page, out);
        } else {
            headers.putSingle("Content-Length", page.getContentLength());
            page.writeTo(out);
        }
    }

    private boolean readsGzip() {
        var accepted = request.getHeaderString("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    private static void writeCompressed(Utf8ByteOutput page, OutputStream out) throws IOException {
        var gzip = new FastGzip(out);
        page.writeTo(gzip);
        gzip.finish();
    }

    private static final class FastGzip extends GZIPOutputStream {
        private FastGzip(OutputStream out) throws IOException {
            super(out, 4_096);
            def.setLevel(Deflater.BEST_SPEED + 2);
        }
    }
}
