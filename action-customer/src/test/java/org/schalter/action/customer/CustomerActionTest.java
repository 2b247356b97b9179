package org.schalter.action.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.schalter.action.ActionResult;
import org.schalter.event.EventType;
import org.schalter.event.LogEntry;
import org.schalter.mail.MailAddress;
import org.schalter.testkit.ActionContract;
import org.schalter.testkit.Desk;
import org.schalter.ticket.Ticket;

class CustomerActionTest extends ActionContract<CustomerAction.Form> {

    private static final MailAddress JOHN = new MailAddress("John Roe", "john@example.org");

    private final Ticket ticket = desk.ticket("Printer jams", "It jams on page 2.");

    CustomerActionTest() {
        super(new CustomerAction());
    }

    @Test
    void changesTheCustomerAndNothingElse() {
        desk.perform(action, ticket, new CustomerAction.Form(List.of(JOHN)));

        assertThat(desk.reread(ticket).customer()).contains(JOHN);
        assertThat(desk.reread(ticket).assignment()).isEqualTo(ticket.assignment());
        assertThat(desk.reread(ticket).state()).isEqualTo(ticket.state());
        assertThat(desk.history(ticket))
                .filteredOn(row -> row.type() == EventType.CUSTOMER_CHANGED)
                .singleElement()
                .satisfies(row ->
                        assertThat(row.before() + " -> " + row.after()).isEqualTo(Desk.CUSTOMER + " -> " + JOHN));
    }

    @Test
    void theSameCustomerIsNoChange() {
        desk.perform(action, ticket, new CustomerAction.Form(List.of(Desk.CUSTOMER)));

        assertThat(desk.history(ticket)).extracting(LogEntry::type).doesNotContain(EventType.CUSTOMER_CHANGED);
    }

    @Test
    void refusesNobodyAndSeveral() {
        var rejected = ActionResult.rejected("customer", "customer.one");

        assertThat(desk.perform(action, ticket, new CustomerAction.Form(List.of())))
                .isEqualTo(rejected);
        assertThat(desk.perform(action, ticket, new CustomerAction.Form(List.of(JOHN, Desk.CUSTOMER))))
                .isEqualTo(rejected);
    }
}
