package org.schalter.action.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schalter.action.ActionResult.done;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.schalter.event.EventType;
import org.schalter.testkit.ActionContract;
import org.schalter.text.RichText;
import org.schalter.ticket.Article.Channel;

class NoteActionTest extends ActionContract<NoteAction.Form> {

    NoteActionTest() {
        super(new NoteAction());
    }

    @Test
    void addsAnInternalArticleAndChangesNothingElse() {
        var ticket = desk.ticket("Printer jams", "It jams on page 2.");

        var result = desk.perform(action, ticket, form("Toner was replaced"));

        assertThat(result).isEqualTo(done("done", ticket.number()));
        assertThat(desk.texts(ticket)).containsExactly("It jams on page 2.", "Toner was replaced");
        assertThat(desk.reread(ticket).state()).isEqualTo(ticket.state());
        assertThat(desk.reread(ticket).assignment()).isEqualTo(ticket.assignment());
    }

    @Test
    void isNeverVisibleForTheCustomer() {
        var ticket = desk.ticket("Printer jams", "It jams on page 2.");

        desk.perform(action, ticket, form("Toner was replaced"));

        assertThat(desk.details(ticket).articles().get(1).kind()).satisfies(kind -> {
            assertThat(kind.channel()).isEqualTo(Channel.INTERNAL);
            assertThat(kind.visibleForCustomer()).isFalse();
        });
    }

    @Test
    void standsInTheHistoryWithAgentAndAction() {
        var ticket = desk.ticket("Printer jams", "It jams on page 2.");

        desk.perform(action, ticket, form("Toner was replaced"));

        assertThat(desk.history(ticket)).last().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(EventType.ARTICLE_ADDED);
            assertThat(entry.origin().agent()).contains(desk.agent().id());
            assertThat(entry.origin().action()).isEqualTo("note");
        });
    }

    private static NoteAction.Form form(String text) {
        return new NoteAction.Form("Note", RichText.plain(text), List.of());
    }
}
