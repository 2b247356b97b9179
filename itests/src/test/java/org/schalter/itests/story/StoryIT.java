package org.schalter.itests.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.schalter.itests.Browser;
import org.schalter.itests.SchalterProcess;
import org.schalter.itests.SchalterProcess.Database;

/** One ticket from the first mail to the last click, with nothing between the customer and the agent but Schalter. */
class StoryIT {

    private static final byte[] FILE = "bytes: \u0000\u00ff\r\n.\r\n end".getBytes(StandardCharsets.ISO_8859_1);

    private final SchalterProcess schalter = SchalterProcess.shared(Database.DERBY);
    private final Api api = new Api(schalter);
    private final Customer customer = new Customer(schalter);
    private final String subject =
            "Monitor flickers " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aMailIsAnsweredAndComesBackAndIsClosed() {
        try (var browser = Browser.open();
                var desk = new Desk(browser, schalter)) {
            desk.visit("/login").lookOverInLightAndDark("login");
            desk.signIn("anna.agent");

            var first = mailAppearsInTheOpenList(desk);
            var number = agentReplies(desk);
            var answer = customerReceivesTheReply(number, first);
            customerAnswersAndTheAgentSeesIt(desk, answer, number);
            historyTellsEveryStep(desk, number);
            closingTakesTheTicketFromTheListsAndKeepsItsAddress(desk, number);

            desk.assertNothingToComplainAbout();
        }
    }

    private String mailAppearsInTheOpenList(Desk desk) {
        desk.link("Hardware").click();
        assertThat(desk.page().locator("h1")).containsText("Hardware");
        desk.page().evaluate("window.notReloaded = true");

        var id = customer.write(
                "hardware@schalter.example", subject, "Hello,\r\n\r\nsince today it flickers.\r\n\r\nCarla");

        assertThat(desk.link(subject)).isVisible(new IsVisibleOptions().setTimeout(15_000));
        assertThat(desk.page().evaluate("window.notReloaded")).isEqualTo(true);
        desk.lookOverInLightAndDark("queue");
        return id;
    }

    private String agentReplies(Desk desk) {
        desk.link(subject).click();
        assertThat(desk.page().locator("h1")).hasText(subject);
        desk.lookOverInLightAndDark("ticket");
        desk.page().locator("#reply-reply").click();
        var form = desk.page().locator("#form");
        var text = form.locator("[data-rich-area]");
        assertThat(text).containsText("Dear Carla Customer");
        assertThat(text).containsText("since today it flickers.");
        form.getByLabel("Template").selectOption("Restart the device");
        assertThat(text).containsText("switch the device off");
        text.press("Control+Home");
        attach(form);
        desk.lookOverInLightAndDark("form");
        form.locator("[data-submit]").click();
        assertThat(form).isHidden();
        assertThat(desk.page().locator("#articles article")).hasCount(2);
        return desk.page().locator("#copy-number").getAttribute("data-copy");
    }

    private static void attach(Locator form) {
        form.locator("input[type=file]").setInputFiles(new FilePayload("Anleitung für Anna.bin", "x/y", FILE));
        assertThat(form.locator("[data-files]")).containsText("Anleitung für Anna.bin");
        assertThat(form.locator("[data-files] button")).isVisible();
    }

    private Received customerReceivesTheReply(String number, String first) {
        var answer = customer.awaitMail(number);

        assertThat(answer.subject()).contains("[Ticket#" + number + "]").contains(subject);
        assertThat(answer.from()).isEqualTo("hardware@schalter.example");
        assertThat(answer.headers()).containsEntry("In-Reply-To", first).containsEntry("References", first);
        assertThat(answer.text())
                .containsSubsequence(
                        "Dear Carla Customer",
                        "switch the device off",
                        "Kind regards",
                        "Anna Agent",
                        "> since today it flickers.");
        assertThat(answer.html()).contains("switch the device off").contains("<blockquote");
        assertThat(answer.files()).containsOnlyKeys("Anleitung für Anna.bin");
        assertThat(answer.files().get("Anleitung für Anna.bin")).isEqualTo(FILE);
        return answer;
    }

    private void customerAnswersAndTheAgentSeesIt(Desk desk, Received answer, String number) {
        customer.answer(answer, "It flickers still.");

        assertThat(desk.page().locator("#articles article")).hasCount(3, wait(15));
        assertThat(desk.page().locator("#articles")).containsText("It flickers still.");
        assertThat(desk.page().locator("#ticket-header .pill").first()).hasText("open");
        assertThat(api.numbersOf(subject)).containsExactly(number);
    }

    private static HasCountOptions wait(int seconds) {
        return new HasCountOptions().setTimeout(seconds * 1000.0);
    }

    private void historyTellsEveryStep(Desk desk, String number) {
        desk.visit("/tickets/" + number + "/history");

        var rows = desk.page().locator("tbody tr").allInnerTexts();
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("Carla Customer", "Ticket created"));
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("Anna Agent", "Locked"));
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("Anna Agent", "Owner changed"));
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("Anna Agent", "Article added"));
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("Anna Agent", "State changed", "open"));
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("Mail sent"));
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("Carla Customer", "Article added"));
        desk.lookOverInLightAndDark("history");
    }

    private void closingTakesTheTicketFromTheListsAndKeepsItsAddress(Desk desk, String number) {
        desk.visit("/tickets/" + number);
        desk.page().locator("#menu-close").click();
        var form = desk.page().locator("#form");
        form.locator("[data-rich-area]").fill("The cable was loose.");
        form.locator("[data-submit]").click();
        assertThat(desk.page().locator("#ticket-header .pill").first()).hasText("closed successful");

        desk.visit("/queues/my?tab=all");
        assertThat(desk.link(subject)).isHidden();
        desk.visit("/tickets/" + number);
        assertThat(desk.page().locator("h1")).hasText(subject);
        var lastText = desk.page().locator("#articles iframe").last().contentFrame();
        assertThat(lastText.locator("body")).containsText("The cable was loose.");
    }
}
