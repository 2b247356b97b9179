package org.schalter.itests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Debian's chromium, without a window; every test takes a context of its own. */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(String executable) {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setHeadless(true)
                        .setExecutablePath(Path.of(executable))
                        .setArgs(FLAGS));
    }

    /** Skips the test, and says why, on a machine without chromium; {@code ./test} names the one to use. */
    public static Browser open() {
        var executable = Optional.ofNullable(System.getenv("SCHALTER_CHROMIUM"));
        assumeTrue(executable.isPresent(), "no chromium here: apt-get install chromium, then ./test");
        return new Browser(executable.orElseThrow());
    }

    public BrowserContext context() {
        return context(new NewContextOptions());
    }

    /** Nothing fades, so that a picture and the colours in it are of one moment. */
    public BrowserContext context(NewContextOptions options) {
        return browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
    }

    /** The broken rules for everybody, each with the elements that break it and how. */
    public static List<String> inaccessible(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + ": " + node.getFailureSummary())
                                        .toList())
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
