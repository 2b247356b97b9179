package org.schalter.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Looks at the distribution from inside. Public and JUnit 4, because Pax Exam wants it so. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class BundlesIT {

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    @Configuration
    public static Option[] configuration() {
        return Container.options();
    }

    /** The probe may be asked while the last features still start, so it waits for them. */
    @Test
    public void allAreActive() throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!notActive().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }

        assertEquals(List.of(), notActive());
    }

    /** As {@code feature:install} and {@code feature:uninstall} do it: nothing else is restarted, no request fails. */
    @Test
    public void featuresComeAndGoWhileRequestsAreAnswered() throws Exception {
        allAreActive();
        var others = others();
        var login = URI.create("http://127.0.0.1:" + System.getProperty("schalter.port") + "/login");
        var request = HttpRequest.newBuilder(login).build();
        awaitPages(request);
        var loop = new RequestLoop(List.of(request));
        try (loop) {
            for (int i = 0; i < 3; i++) {
                features.uninstallFeature("schalter-action-watch");
                assertEquals(List.of(), named("org.schalter.action.watch"));
                features.installFeature("schalter-action-watch");
                assertEquals(1, named("org.schalter.action.watch").size());
            }
        }
        assertEquals(List.of(), loop.problems());
        assertTrue("requests were answered", loop.asked() > 10);
        assertEquals("nobody else was restarted", others, others());
    }

    /** Bundles are active a moment before the pages are published. */
    private static void awaitPages(HttpRequest request) throws Exception {
        var http = HttpClient.newHttpClient();
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (http.send(request, BodyHandlers.discarding()).statusCode() != 200) {
            assertTrue("the pages are there", System.nanoTime() < deadline);
            Thread.sleep(100);
        }
    }

    /** Who was changed when, but for the action that comes and goes. */
    private Map<String, Long> others() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> !bundle.getSymbolicName().equals("org.schalter.action.watch"))
                .collect(Collectors.toMap(Bundle::getSymbolicName, Bundle::getLastModified, Math::max, TreeMap::new));
    }

    private List<String> named(String name) {
        return Arrays.stream(context.getBundles())
                .map(Bundle::getSymbolicName)
                .filter(name::equals)
                .toList();
    }

    private List<String> notActive() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::toString)
                .toList();
    }
}
