package org.schalter.itests.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.schalter.itests.Browser;
import org.schalter.itests.SchalterProcess;
import org.schalter.itests.SchalterProcess.Database;

/** Every action once by page, and what became of it by JSON. */
class ActionsIT {

    private final SchalterProcess schalter = SchalterProcess.shared(Database.DERBY);
    private final Api api = new Api(schalter);
    private final Customer customer = new Customer(schalter);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void everyActionDoesByPageWhatItsNameSays() {
        var ticket = ticket("Printer jams " + mark);
        var other = ticket("It jams still " + mark);
        var spam = ticket("You won " + mark);
        try (var browser = Browser.open();
                var desk = new Desk(browser, schalter)) {
            desk.signIn("anna.agent").visit("/tickets/" + ticket);

            changesItsFields(desk, ticket);
            writesDownCalls(desk, ticket);
            marksAnArticle(desk, ticket);
            showsAMailAsItCame(desk);
            linksAndMerges(desk, ticket, other);
            discards(desk, spam);
            givesItAway(desk, ticket);

            desk.assertNothingToComplainAbout();
        }
    }

    private void changesItsFields(Desk desk, String ticket) {
        var priority = open(desk, "priority");
        priority.locator("[name=priority]").selectOption(new SelectOption().setLabel("5 very high"));
        desk.lookOverInLightAndDark("priority");
        submit(priority, "The boss prints");
        Patience.await("the priority", () -> is(ticket, "priority", "very-high"));
        assertThat(api.ticket(ticket).get("locked").getAsBoolean()).isTrue();

        var pending = open(desk, "pending");
        pending.locator("[name=until]").fill("2999-01-02T10:00");
        picture(desk, "pending");
        submit(pending, "Parts are ordered");
        Patience.await("the state", () -> is(ticket, "state", "pending-reminder"));
        assertThat(api.ticket(ticket).get("pendingUntil").getAsString()).startsWith("2999-01-02");

        var who = open(desk, "customer");
        who.locator(".chip button").click();
        who.locator("input[name=customer]").fill("Rita Roe <rita@kunde.example>");
        who.locator("input[name=customer]").press("Enter");
        picture(desk, "customer");
        submit(who, "");
        assertThat(api.ticket(ticket).getAsJsonObject("customer").get("address").getAsString())
                .isEqualTo("rita@kunde.example");
    }

    private void writesDownCalls(Desk desk, String ticket) {
        submit(open(desk, "phone-out"), "I called her");
        Patience.await("the state", () -> is(ticket, "state", "open"));

        submit(open(desk, "phone-in"), "She called me");
        assertThat(api.articles(ticket))
                .extracting(article -> article.get("channel").getAsString() + " "
                        + article.get("sender").getAsString())
                .contains("phone agent", "phone customer");
    }

    private void marksAnArticle(Desk desk, String ticket) {
        var article = desk.page().locator("#articles article").first();
        article.locator("[data-action=mark]").click();
        assertThat(article.locator("[data-action=unmark]")).isVisible();
        assertThat(api.articles(ticket).get(0).get("marked").getAsBoolean()).isTrue();

        article.locator("[data-action=unmark]").click();
        assertThat(article.locator("[data-action=mark]")).isVisible();
        assertThat(api.articles(ticket).get(0).get("marked").getAsBoolean()).isFalse();
    }

    private void showsAMailAsItCame(Desk desk) {
        desk.page()
                .locator("#articles article")
                .first()
                .locator("a:has-text('Plain view')")
                .click();
        assertThat(desk.page().locator("#sheet pre")).containsText("Message-ID: <");
        picture(desk, "plain");
        desk.page().locator("[data-close-sheet]").click();
    }

    private void linksAndMerges(Desk desk, String ticket, String other) {
        var link = open(desk, "link");
        link.locator("[name=other]").fill(other);
        submit(link, "");
        assertThat(desk.page().locator("#ticket-side")).containsText(other);

        var itself = new JsonObject();
        itself.addProperty("target", other);
        assertThat(api.act(other, "merge", itself).statusCode()).isEqualTo(422);
        desk.visit("/tickets/" + other);
        var merge = open(desk, "merge");
        merge.locator("[name=target]").fill(ticket);
        picture(desk, "merge");
        submit(merge, "The same printer");
        assertThat(desk.page().locator("#copy-number")).hasAttribute("data-copy", ticket);
        assertThat(api.ticket(other).get("state").getAsString()).isEqualTo("merged");
        assertThat(api.articles(ticket))
                .extracting(article -> article.get("subject").getAsString())
                .contains("It jams still " + mark, "Ticket " + other + " was merged into this one");
        assertThat(api.act(other, "note", new JsonObject()).statusCode()).isEqualTo(409);
    }

    private void discards(Desk desk, String spam) {
        desk.visit("/tickets/" + spam);
        desk.page().locator("#menu-spam").click();
        assertThat(desk.page()).hasURL(schalter.uri("/queues/my").toString());
        assertThat(desk.page().locator("body")).containsText("Ticket " + spam + " was closed as spam.");
    }

    private void givesItAway(Desk desk, String ticket) {
        desk.visit("/tickets/" + ticket);
        var owner = open(desk, "owner");
        owner.locator("[name=newOwner]").selectOption(new SelectOption().setLabel("Administrator"));
        submit(owner, "She knows printers");
        Patience.await("the owner", () -> is(ticket, "owner", "Administrator"));
        assertThat(desk.page().locator("#menu-close")).hasAttribute("aria-disabled", "true");
        assertThat(desk.page().locator("#why-menu-close")).hasText("Locked by Administrator");
        picture(desk, "locked");

        submit(ownerIs(open(desk, "owner"), "Anna Agent"), "I do it myself");
        Patience.await("the owner", () -> is(ticket, "owner", "Anna Agent"));
        movesAway(desk, ticket);
    }

    private void movesAway(Desk desk, String ticket) {
        var move = open(desk, "move");
        move.locator("[name=queue]").selectOption(new SelectOption().setLabel("Library::Loans"));
        move.locator("[data-submit]").click();
        assertThat(desk.page()).hasURL(schalter.uri("/queues/my").toString());
        assertThat(desk.page().locator("body")).containsText("Ticket " + ticket + " was moved to Library::Loans.");
        assertThat(api.ticket(ticket).get("locked").getAsBoolean()).isFalse();
        assertThat(api.ticket(ticket).get("owner").getAsString()).isEqualTo("Anna Agent");
    }

    private static void picture(Desk desk, String name) {
        desk.page().screenshot(new ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }

    private static Locator ownerIs(Locator form, String name) {
        form.locator("[name=newOwner]").selectOption(new SelectOption().setLabel(name));
        return form;
    }

    private String ticket(String subject) {
        customer.write("hardware@schalter.example", subject, "Please help.");
        return api.numberOf(subject);
    }

    private Optional<Boolean> is(String ticket, String field, String wanted) {
        return Optional.of(api.ticket(ticket).get(field).getAsString().equals(wanted))
                .filter(same -> same);
    }

    private static Locator open(Desk desk, String action) {
        var button = desk.page().locator("#menu-" + action);
        if (!button.isVisible()) {
            desk.page()
                    .locator("details.menu:has(#menu-" + action + ") > summary")
                    .click();
        }
        button.click();
        var form = desk.page().locator("#form");
        assertThat(form).isVisible();
        return form;
    }

    private static void submit(Locator form, String text) {
        if (!text.isEmpty()) {
            form.locator("[data-rich-area]").fill(text);
        }
        form.locator("[data-submit]").click();
        assertThat(form).isHidden();
    }
}
