package org.schalter.web.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Style, scripts, icons and fonts: never changing below a path that names their hash, compressed once. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=schalter-assets",
            "osgi.http.whiteboard.servlet.pattern=/assets/*"
        })
public final class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Assets.Asset> assets;

    @Activate
    public AssetServlet(@Reference Assets assets) {
        this.assets = assets.byName();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = String.valueOf(request.getPathInfo());
        var asset = assets.get(path.substring(path.lastIndexOf('/') + 1));
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("ETag", asset.tag());
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (asset.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        write(asset, String.valueOf(request.getHeader("Accept-Encoding")).contains("gzip"), response);
    }

    private static void write(Assets.Asset asset, boolean gzip, HttpServletResponse response) {
        var bytes = gzip ? asset.compressed() : asset.plain();
        response.setContentType(asset.type());
        response.setContentLength(bytes.length);
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        try {
            response.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the browser went away", e);
        }
    }
}
