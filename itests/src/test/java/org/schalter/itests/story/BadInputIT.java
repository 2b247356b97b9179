package org.schalter.itests.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schalter.itests.Browser;
import org.schalter.itests.SchalterProcess;
import org.schalter.itests.SchalterProcess.Database;

/** What is wrong gets a clear word, and nothing that was typed or sent is lost. */
class BadInputIT {

    private static final int TOO_MUCH = 51_000_000;

    private final SchalterProcess schalter = SchalterProcess.shared(Database.DERBY);
    private final Api api = new Api(schalter);
    private final Customer customer = new Customer(schalter);
    private final String subject = "Oddity " + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    @Test
    void aWrongPasswordAndAnUnknownLoginAreToldAlike() {
        try (var browser = Browser.open();
                var desk = new Desk(browser, schalter)) {
            var problem = desk.page().getByRole(AriaRole.ALERT);
            desk.visit("/login").fillSignIn("anna.agent", "not hers");
            var wrongPassword = problem.innerText();
            assertThat(desk.page().getByLabel("Login")).hasValue("anna.agent");
            assertThat(desk.page().getByLabel("Password")).hasValue("");

            desk.visit("/login").fillSignIn("nobody.knows", "not hers");

            assertThat(problem.innerText()).isEqualTo(wrongPassword).isNotBlank();
        }
    }

    @Test
    void anUnknownTicketIsAPageThatSaysSo() {
        try (var browser = Browser.open();
                var desk = new Desk(browser, schalter)) {
            desk.signIn("anna.agent");

            var answer = desk.page()
                    .navigate(schalter.uri("/tickets/2020010110000017").toString());

            assertThat(answer.status()).isEqualTo(404);
            assertThat(desk.page().locator("h1")).hasText("There is nothing here");
            assertThat(desk.link("To the tickets")).isVisible();
        }
    }

    @Test
    void aMailWithoutASenderIsATicket() {
        var raw = "To: hardware@schalter.example\r\nSubject: " + subject + "\r\n\r\nWho am I?\r\n";
        customer.sendRaw("hardware@schalter.example", raw.getBytes(StandardCharsets.US_ASCII));

        var number = api.numberOf(subject);

        var id = api.articles(number).get(0).get("id").getAsLong();
        assertThat(new String(api.bytes("/api/v1/articles/" + id + "/source")))
                .contains("Subject: " + subject)
                .contains("Who am I?")
                .doesNotContain("From:");
        try (var browser = Browser.open();
                var desk = new Desk(browser, schalter)) {
            desk.signIn("anna.agent").visit("/tickets/" + number);
            assertThat(desk.page().locator("#articles article").first()).containsText("unknown sender");
            desk.assertNothingToComplainAbout();
        }
    }

    @Test
    void aColourfulMailFromSomebodyWithACommaInHisNameIsAnswered() {
        var raw = "From: \"Customer, Carl\" <" + customer.address() + ">\r\nTo: hardware@schalter.example\r\nSubject: "
                + subject + "\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n"
                + "<body onload=\"alert(1)\"><h1 style=\"color:red\">Red</h1><script>alert(2)</script>"
                + "<a href=\"javascript:alert(3)\">click</a><img src=\"http://example.org/spy.png\"></body>";
        customer.sendRaw("hardware@schalter.example", raw.getBytes(StandardCharsets.US_ASCII));
        var number = api.numberOf(subject);
        try (var browser = Browser.open();
                var desk = new Desk(browser, schalter)) {
            desk.signIn("anna.agent").visit("/tickets/" + number);
            assertThat(desk.page().locator("#articles iframe").contentFrame().locator("h1"))
                    .hasText("Red");
            desk.page().locator("#reply-reply").click();
            var form = desk.page().locator("#form");
            assertThat(form.locator("[data-rich-area] h1")).hasCSS("color", "rgb(255, 0, 0)");
            assertThat(form.locator(".chip")).hasCount(1);
            form.locator("[data-submit]").click();
            assertThat(form).isHidden();

            assertThat(customer.awaitMail(number).html()).contains("Red");
            desk.assertNothingToComplainAbout();
        }
    }

    @Test
    void anEmptyReplyIsToldAtItsField() {
        try (var browser = Browser.open();
                var desk = new Desk(browser, schalter)) {
            var form = replyForm(desk);
            var text = form.locator("[data-rich-area]");
            text.fill("");
            form.getByLabel("Subject").fill("Kept as typed");

            form.locator("[data-submit]").click();

            assertThat(form.locator(".field[data-invalid=true]")).containsText("Text");
            assertThat(text).isFocused();
            assertThat(form.getByLabel("Subject")).hasValue("Kept as typed");
            assertThat(desk.page().locator("#articles article")).hasCount(1);
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAndTheTextStays() {
        var file = sparseFile();
        try (var browser = Browser.open();
                var desk = new Desk(browser, schalter)) {
            var form = replyForm(desk);
            form.locator("[data-rich-area]").fill("This stays.");

            form.locator("input[type=file]").setInputFiles(file);

            assertThat(form.locator("[data-upload-error]")).containsText("large.bin");
            assertThat(form.locator("[data-rich-area]")).containsText("This stays.");
            assertThat(form.locator("[data-files] li")).hasCount(0);
            assertThat(answerToTheBeginning(desk, form)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aMailThatIsTooLargeLeavesAStubOnce() {
        var head = "From: Carla Customer <" + customer.address() + ">\r\nTo: hardware@schalter.example\r\nSubject: "
                + subject + "\r\nMessage-ID: <" + UUID.randomUUID() + "@kunde.example>\r\n\r\n";
        customer.sendRaw("hardware@schalter.example", (head + lines()).getBytes(StandardCharsets.US_ASCII));

        var number = api.numberOf(subject);

        assertThat(api.articles(number)).singleElement().satisfies(stub -> assertThat(text(stub))
                .contains("too large"));
        new Customer(schalter).write("hardware@schalter.example", subject + " afterwards", "Next.");
        api.numberOf(subject + " afterwards");
        assertThat(api.numbersOf(subject)).hasSize(1);
    }

    private static String text(JsonObject article) {
        return article.get("text").getAsString();
    }

    private Locator replyForm(Desk desk) {
        customer.write("hardware@schalter.example", subject, "It flickers.");
        desk.signIn("anna.agent").visit("/tickets/" + api.numberOf(subject));
        desk.page().locator("#reply-reply").click();
        var form = desk.page().locator("#form");
        assertThat(form.locator("[data-rich-area]")).containsText("It flickers.");
        return form;
    }

    /** Says how much will come, sends the beginning and waits for the answer. */
    private String answerToTheBeginning(Desk desk, Locator form) {
        var target = form.getAttribute("data-upload-url") + "&name=large.bin";
        var cookie = desk.page().context().cookies().get(0);
        var token = (String)
                desk.page().evaluate("() => JSON.parse(document.body.getAttribute('hx-headers'))['X-Schalter-Token']");
        var uri = schalter.uri("/");
        var head = "POST " + target + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\nCookie: " + cookie.name + "="
                + cookie.value + "\r\nX-Schalter-Token: " + token + "\r\nOrigin: http://" + uri.getAuthority()
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + TOO_MUCH + "\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "the first bytes").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Path sparseFile() {
        var file = folder.resolve("large.bin");
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(TOO_MUCH);
            return file;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String lines() {
        var line = "x".repeat(70) + "\r\n";
        return line.repeat(TOO_MUCH / line.length() + 1);
    }
}
