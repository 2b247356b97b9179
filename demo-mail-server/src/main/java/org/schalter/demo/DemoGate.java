package org.schalter.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the demo start only where it does no harm: it was asked for ({@code schalter.demo=true}), and the web server, whose
 * own settings are read here, answers on loopback only. The demo's mailboxes and logins are no secret to those around.
 */
@Component(
        service = DemoGate.class,
        immediate = true,
        configurationPid = "org.ops4j.pax.web",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DemoGate {

    private static final Logger LOG = LoggerFactory.getLogger(DemoGate.class);
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "::1", "[::1]", "localhost");

    @Activate
    public DemoGate(ComponentContext context, Map<String, Object> web) {
        if (!"true".equals(context.getBundleContext().getProperty("schalter.demo"))) {
            return;
        }
        if (!isLoopback(Optional.ofNullable(web.get("org.ops4j.pax.web.listening.addresses")))) {
            LOG.warn("The demo does not start: the web server is not bound to loopback");
            return;
        }
        context.enableComponent(DemoMail.class.getName());
        context.enableComponent(DemoData.class.getName());
        context.enableComponent(MailboxServlet.class.getName());
    }

    /** Without a setting the web server listens everywhere. */
    static boolean isLoopback(Optional<Object> addresses) {
        return addresses
                .filter(value -> Arrays.stream(value.toString().split(","))
                        .map(String::strip)
                        .allMatch(LOOPBACK::contains))
                .isPresent();
    }
}
