package org.schalter.itests.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.schalter.itests.Browser;
import org.schalter.itests.RequestLoop;
import org.schalter.itests.SchalterProcess;
import org.schalter.itests.SchalterProcess.Database;

/** A bundle comes and goes while somebody writes (requirements 1 and 2). */
class HotDeployIT {

    private static final Path EXAMPLE =
            Path.of("../examples/action-callback/target/org.schalter.action.callback-1.0.0-SNAPSHOT.jar");
    private static final int COMES_WITHIN_MILLIS = 4_000;
    private static final String WORDS = "All of this must stay where it is. ";

    private final SchalterProcess schalter = SchalterProcess.shared(Database.DERBY);
    private final Api api = new Api(schalter);
    private final String subject = "Rewired " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aButtonComesAndGoesWhileSomebodyWrites() throws IOException {
        new Customer(schalter).write("hardware@schalter.example", subject, "It flickers.");
        var number = api.numberOf(subject);
        try (var browser = Browser.open();
                var desk = new Desk(browser, schalter)) {
            desk.signIn("anna.agent").visit("/tickets/" + number);
            var text = writeHalfAReply(desk);
            var before = typed(desk);

            var requests = requests(desk, number);
            var loop = new RequestLoop(requests);
            try (loop) {
                var dropped = schalter.data().resolve("deploy").resolve(EXAMPLE.getFileName());
                var button = desk.page().locator("#menu-callback");
                Files.copy(EXAMPLE, dropped);
                assertThat(button).hasCount(1, new HasCountOptions().setTimeout(COMES_WITHIN_MILLIS));
                assertThat(typed(desk)).isEqualTo(before);
                assertThat(text).isFocused();

                Files.delete(dropped);
                assertThat(button).hasCount(0, new HasCountOptions().setTimeout(COMES_WITHIN_MILLIS));
                assertThat(typed(desk)).isEqualTo(before);
                assertThat(text).isFocused();
            }
            assertThat(loop.problems()).isEmpty();
            assertThat(loop.asked()).isGreaterThan(requests.size());
            assertThat(desk.page().locator("#form [data-files]")).containsText("half.txt");
            desk.assertNothingToComplainAbout();
        }
    }

    /** 2,000 characters, the last ones key by key, and the caret in the middle of a word. */
    private static Locator writeHalfAReply(Desk desk) {
        desk.page().locator("#reply-reply").click();
        var form = desk.page().locator("#form");
        form.locator("input[type=file]")
                .setInputFiles(new FilePayload("half.txt", "text/plain", "half".getBytes(StandardCharsets.UTF_8)));
        assertThat(form.locator("[data-files] button")).isVisible();
        var text = form.locator("[data-rich-area]");
        text.press("Control+Home");
        desk.page().keyboard().insertText(WORDS.repeat(60).substring(0, 1_960));
        desk.page().keyboard().type(WORDS.repeat(2).substring(0, 40));
        for (int i = 0; i < 7; i++) {
            desk.page().keyboard().press("ArrowLeft");
        }
        return text;
    }

    /** What stands in the editor and where the caret is. */
    private static String typed(Desk desk) {
        return (String) desk.page()
                .evaluate("() => JSON.stringify([document.querySelector('#form [data-rich-area]').innerHTML,"
                        + " getSelection().anchorNode.textContent, getSelection().anchorOffset,"
                        + " getSelection().isCollapsed])");
    }

    private List<HttpRequest> requests(Desk desk, String number) {
        var cookies = desk.page().context().cookies().stream()
                .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        var pages = List.of("/tickets/" + number, "/queues/my", "/tickets/" + number + "/menu");
        return pages.stream()
                .map(page -> HttpRequest.newBuilder(schalter.uri(page))
                        .header("Cookie", cookies)
                        .build())
                .toList();
    }
}
