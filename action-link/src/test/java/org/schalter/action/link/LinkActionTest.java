package org.schalter.action.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.schalter.action.ActionResult;
import org.schalter.event.EventType;
import org.schalter.event.LogEntry;
import org.schalter.identity.Actor;
import org.schalter.identity.Permission;
import org.schalter.testkit.ActionContract;
import org.schalter.ticket.LinkType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketLink;

class LinkActionTest extends ActionContract<LinkAction.Form> {

    private final Ticket ticket = desk.ticket("Printer jams", "First");
    private final Ticket other = desk.ticket("It jams still", "Second");

    LinkActionTest() {
        super(new LinkAction());
    }

    @Test
    void bothTicketsShowTheLinkAndTellOfIt() {
        link(other, LinkAction.Relation.PARENT);

        assertThat(desk.details(ticket).links())
                .containsExactly(
                        new TicketLink(LinkType.PARENT_CHILD, false, other.number(), other.title(), other.state()));
        assertThat(desk.details(other).links()).extracting(TicketLink::outgoing).containsExactly(true);
        assertThat(desk.history(ticket)).extracting(LogEntry::type).endsWith(EventType.LINKED);
        assertThat(desk.history(other))
                .extracting(LogEntry::after)
                .endsWith(ticket.number().value());
        assertThat(desk.reread(ticket).assignment()).isEqualTo(ticket.assignment());
    }

    @Test
    void removesTheLinkFromEitherSide() {
        link(other, LinkAction.Relation.RELATED);

        desk.perform(action, other, new LinkAction.Form(ticket.number(), LinkAction.Relation.NONE));

        assertThat(desk.details(ticket).links()).isEmpty();
        assertThat(desk.history(ticket)).extracting(LogEntry::type).endsWith(EventType.LINKED, EventType.UNLINKED);
    }

    @Test
    void readingTheOtherIsEnough() {
        var billing = desk.queue("Billing");
        var invoice = desk.ticketIn(billing, "Invoice", "Third");
        assertThat(link(invoice, LinkAction.Relation.RELATED))
                .isEqualTo(ActionResult.rejected("other", "other.unknown", invoice.number()));
        var system = Actor.system("test");
        var role = desk.setup().role("reads billing", system);
        desk.setup().grant(role, billing, Set.of(Permission.READ), system);
        desk.setup().assign(role, desk.agent().id(), system);

        assertThat(link(invoice, LinkAction.Relation.CHILD)).isInstanceOf(ActionResult.Done.class);
        assertThat(desk.details(ticket).links()).extracting(TicketLink::number).containsExactly(invoice.number());
    }

    @Test
    void refusesItself() {
        assertThat(link(ticket, LinkAction.Relation.RELATED)).isEqualTo(ActionResult.rejected("other", "other.same"));
    }

    private ActionResult link(Ticket to, LinkAction.Relation relation) {
        return desk.perform(action, ticket, new LinkAction.Form(to.number(), relation));
    }
}
