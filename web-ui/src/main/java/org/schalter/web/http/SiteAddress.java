package org.schalter.web.http;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Under which addresses this site is served: {@code schalter.base.url} where configured, and always the loopback names.
 * Requests for any other host are none of ours.
 */
@Component(service = SiteAddress.class)
public final class SiteAddress {

    private final Set<String> hosts = new HashSet<>();
    private final boolean secure;

    @Activate
    public SiteAddress(BundleContext context) {
        this(property(context, "schalter.base.url"), property(context, "schalter.port"));
    }

    /** @param base may be empty */
    SiteAddress(String base, String port) {
        secure = base.startsWith("https:");
        for (var name : Set.of("127.0.0.1", "localhost", "[::1]")) {
            hosts.add(name + ":" + (port.isEmpty() ? "8181" : port));
        }
        if (!base.isEmpty()) {
            hosts.add(URI.create(base).getAuthority().toLowerCase(Locale.ROOT));
        }
    }

    public boolean serves(String host) {
        return hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Whether an Origin header names this site. */
    public boolean isOrigin(String origin) {
        int scheme = origin.indexOf("://");
        return scheme > 0 && serves(origin.substring(scheme + 3));
    }

    /** Browsers reach it by TLS: cookies may go nowhere else. */
    public boolean secure() {
        return secure;
    }

    private static String property(BundleContext context, String name) {
        var value = context.getProperty(name);
        return value == null ? "" : value;
    }
}
