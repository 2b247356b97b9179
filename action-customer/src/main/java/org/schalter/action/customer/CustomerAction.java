package org.schalter.action.customer;

import static org.schalter.action.ActionResult.done;
import static org.schalter.action.ActionResult.rejected;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.schalter.action.ActionDescriptor;
import org.schalter.action.ActionResult;
import org.schalter.action.Menu;
import org.schalter.action.Prefill;
import org.schalter.action.TicketAction;
import org.schalter.identity.Permission;
import org.schalter.mail.MailAddress;
import org.schalter.ticket.TicketEditor;

/** Changes whose request a ticket is. */
@Component
public final class CustomerAction implements TicketAction<CustomerAction.Form> {

    public record Form(List<MailAddress> customer) {}

    @Override
    public ActionDescriptor<Form> descriptor() {
        return ActionDescriptor.of("customer", Form.class, Permission.WRITE, Menu.PEOPLE.at(20));
    }

    @Override
    public Map<String, ?> prefill(Prefill context) {
        return Map.of("customer", context.ticket().customer().stream().toList());
    }

    @Override
    public ActionResult execute(TicketEditor ticket, Form form) {
        if (form.customer().size() != 1) {
            return rejected("customer", "customer.one");
        }
        ticket.changeCustomer(form.customer().get(0));
        return done("done", ticket.ticket().number());
    }
}
