package org.schalter.web.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The files below {@code assets/} of this bundle, read once; together they have one version that stands in their URLs. */
@Component(service = Assets.class)
public final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "txt", "text/plain;charset=utf-8");

    private final Map<String, Asset> byName = new TreeMap<>();
    private final String version;

    @Activate
    public Assets(BundleContext context) {
        var found = context.getBundle().findEntries("assets", "*", true);
        while (found.hasMoreElements()) {
            add(found.nextElement());
        }
        var all = sha256();
        byName.values().forEach(asset -> all.update(asset.plain()));
        version = HexFormat.of().formatHex(all.digest(), 0, 6);
    }

    /** Where a file is found by browsers. */
    public String url(String name) {
        return base() + name;
    }

    /** The path that all files share. */
    public String base() {
        return "/assets/" + version + "/";
    }

    Map<String, Asset> byName() {
        return Collections.unmodifiableMap(byName);
    }

    private void add(URL entry) {
        var path = entry.getPath();
        if (path.endsWith("/")) {
            return;
        }
        var name = path.substring(path.lastIndexOf('/') + 1);
        var plain = read(entry);
        var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        var tag = '"' + HexFormat.of().formatHex(sha256().digest(plain), 0, 8) + '"';
        byName.put(name, new Asset(plain, compress(plain), tag, type));
    }

    private static byte[] read(URL entry) {
        try (var in = entry.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + entry, e);
        }
    }

    private static byte[] compress(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compress", e);
        }
        return out.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    record Asset(byte[] plain, byte[] compressed, String tag, String type) {}
}
