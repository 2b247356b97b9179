package org.schalter.action.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.schalter.action.Availability;
import org.schalter.action.Situation;
import org.schalter.event.EventType;
import org.schalter.event.LogEntry;
import org.schalter.testkit.ActionContract;
import org.schalter.ticket.Ticket;

class WatchActionTest extends ActionContract<WatchAction.Form> {

    private final UnwatchAction unwatch = new UnwatchAction();
    private final Ticket ticket = desk.ticket("Printer jams", "It jams on page 2.");

    WatchActionTest() {
        super(new WatchAction());
    }

    @Test
    void letsTheAgentFollowTheTicket() {
        desk.perform(action, ticket, new WatchAction.Form());

        assertThat(desk.details(ticket).watched()).isTrue();
        assertThat(desk.reread(ticket).assignment()).isEqualTo(ticket.assignment());
    }

    @Test
    void unwatchingEndsIt() {
        desk.perform(action, ticket, new WatchAction.Form());

        desk.perform(unwatch, ticket, new UnwatchAction.Form());

        assertThat(desk.details(ticket).watched()).isFalse();
        assertThat(desk.history(ticket)).extracting(LogEntry::type).endsWith(EventType.WATCHED, EventType.UNWATCHED);
    }

    @Test
    void watchingTwiceIsToldOnce() {
        desk.perform(action, ticket, new WatchAction.Form());
        desk.perform(action, ticket, new WatchAction.Form());

        assertThat(desk.history(ticket)).extracting(LogEntry::type).containsOnlyOnce(EventType.WATCHED);
    }

    @Test
    void oneOfTheTwoIsShown() {
        assertThat(action.availability(found(true))).isEqualTo(Availability.hidden());
        assertThat(unwatch.availability(found(true))).isEqualTo(Availability.available());
        assertThat(action.availability(found(false))).isEqualTo(Availability.available());
        assertThat(unwatch.availability(found(false))).isEqualTo(Availability.hidden());
    }

    private Situation found(boolean watched) {
        return new Situation(ticket, desk.agent().id(), watched, Optional.empty());
    }
}
