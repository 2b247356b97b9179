package org.schalter.itests.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.schalter.itests.Browser;
import org.schalter.itests.SchalterProcess;

/** An agent's browser window on Schalter; it keeps what the console complained about and where it went outside. */
final class Desk implements AutoCloseable {

    /** Nothing is being fetched, put in or faded. */
    private static final String STILL = "() => document.getAnimations().length === 0"
            + " && !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')";

    private static final Path SCREENS = Path.of("target", "screens");

    private final SchalterProcess schalter;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> outside = new CopyOnWriteArrayList<>();
    private final List<String> inaccessible = new ArrayList<>();
    private final List<String> dialogs = new CopyOnWriteArrayList<>();

    Desk(Browser browser, SchalterProcess schalter) {
        this.schalter = schalter;
        context = browser.context(new NewContextOptions().setViewportSize(1440, 960));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.type() + ": " + message.text() + " at " + page.url());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        context.onRequest(request -> {
            if (!request.url().startsWith(schalter.uri("/").toString())
                    && !request.url().startsWith("data:")) {
                outside.add(request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    Desk visit(String path) {
        page.navigate(schalter.uri(path).toString());
        return this;
    }

    Desk signIn(String login) {
        visit("/login");
        return fillSignIn(login, FirstLogin.of(schalter, login));
    }

    Desk fillSignIn(String login, String password) {
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(password);
        button("Sign in").click();
        page.waitForLoadState();
        return this;
    }

    Locator button(String label) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(label))
                .first();
    }

    Locator link(String label) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(label))
                .first();
    }

    /** Looks the page over as it is, by the rules for everybody and for the eye: a picture of each. */
    void lookOverInLightAndDark(String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.waitForFunction(STILL);
            page.screenshot(new ScreenshotOptions()
                    .setPath(SCREENS.resolve(name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png"))
                    .setFullPage(true));
            Browser.inaccessible(page).forEach(rule -> inaccessible.add(name + ": " + rule));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    void assertNothingToComplainAbout() {
        assertThat(inaccessible).as("what some people cannot use").isEmpty();
        assertThat(complaints).as("the console").isEmpty();
        assertThat(outside).as("requests to other hosts").isEmpty();
        assertThat(dialogs).as("dialogs").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
