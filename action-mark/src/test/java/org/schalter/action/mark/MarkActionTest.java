package org.schalter.action.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.schalter.action.Offer;
import org.schalter.action.Outcome;
import org.schalter.event.EventType;
import org.schalter.event.LogEntry;
import org.schalter.form.FormInput;
import org.schalter.testkit.ActionContract;
import org.schalter.ticket.Article;
import org.schalter.ticket.Ticket;

class MarkActionTest extends ActionContract<MarkAction.Form> {

    private final UnmarkAction unmark = new UnmarkAction();
    private final Ticket ticket = desk.ticket("Printer jams", "It jams on page 2.");

    MarkActionTest() {
        super(new MarkAction());
        desk.deploy(unmark);
    }

    @Test
    void oneOfTheTwoStandsAtTheArticle() {
        assertThat(offered()).containsExactly("mark");

        click("mark");

        assertThat(article().marked()).isTrue();
        assertThat(offered()).containsExactly("unmark");

        click("unmark");

        assertThat(article().marked()).isFalse();
        assertThat(desk.history(ticket)).extracting(LogEntry::type).endsWith(EventType.MARKED, EventType.UNMARKED);
        assertThat(desk.reread(ticket).assignment()).isEqualTo(ticket.assignment());
    }

    private void click(String id) {
        var input =
                FormInput.EMPTY.with("article", String.valueOf(article().id().value()));
        assertThat(desk.actions()
                        .perform(id, ticket.number(), input, desk.agent().actor()))
                .isInstanceOf(Outcome.Done.class);
    }

    private Article article() {
        return desk.details(ticket).articles().get(0);
    }

    private List<String> offered() {
        return desk.actions().offers(ticket.number(), desk.agent().actor()).stream()
                .map(Offer::action)
                .toList();
    }
}
