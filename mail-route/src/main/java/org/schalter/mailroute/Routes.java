package org.schalter.mailroute;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A Camel context whose routes repeat a piece of work at intervals. No exchange ever carries a mail: header lines of
 * strangers steer Camel ({@code CamelFileName}, {@code Delete}), and endpoint addresses with passwords end up in its log.
 */
final class Routes implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final CamelContext camel = new DefaultCamelContext();

    Routes(String name) {
        camel.getCamelContextExtension().setName(name);
        camel.getExecutorServiceManager().setThreadNamePattern(name + " ##counter# #name#");
        camel.setApplicationContextClassLoader(DefaultCamelContext.class.getClassLoader());
        camel.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
        camel.getShutdownStrategy().setTimeout(PATIENCE.toMillis());
        camel.getShutdownStrategy().setShutdownNowOnTimeout(true);
        camel.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
        InMailLoader.run(camel::start);
    }

    /** Runs the work now and then at this interval, never twice at once. */
    void repeat(String route, Duration interval, Runnable work) {
        var uri = "timer:" + route + "?delay=0&period=" + Math.max(1, interval.toMillis());
        InMailLoader.run(() -> camel.addRoutes(new RouteBuilder(camel) {
            @Override
            public void configure() {
                from(uri).routeId(route).process(exchange -> InMailLoader.run(work::run));
            }
        }));
    }

    /** Ends the work; waits for a run that is under way. */
    void end(String route) {
        InMailLoader.run(() -> {
            camel.getRouteController().stopRoute(route, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            camel.removeRoute(route);
        });
    }

    @Override
    public void close() {
        camel.stop();
    }
}
