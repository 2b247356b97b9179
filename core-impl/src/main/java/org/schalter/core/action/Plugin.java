package org.schalter.core.action;

import org.schalter.action.ActionDescriptor;
import org.schalter.action.ActionResult;
import org.schalter.action.Availability;
import org.schalter.action.NewTicketAction;
import org.schalter.action.Situation;
import org.schalter.action.TicketAction;
import org.schalter.action.TicketView;
import org.schalter.ticket.NewTickets;
import org.schalter.ticket.TicketEditor;

/** One service of a bundle in one of the three ways to offer something. */
public sealed interface Plugin {

    Object service();

    ActionDescriptor<?> descriptor();

    Availability availability(Situation situation);

    /** Changes a ticket. */
    record Changes(TicketAction<?> service) implements Plugin {

        @Override
        public ActionDescriptor<?> descriptor() {
            return service.descriptor();
        }

        @Override
        public Availability availability(Situation situation) {
            return service.availability(situation);
        }

        /** The form was made from this action's own record. */
        @SuppressWarnings("unchecked")
        ActionResult execute(TicketEditor ticket, Record form) {
            return ((TicketAction<Record>) service).execute(ticket, form);
        }
    }

    /** Makes a ticket. */
    record Creates(NewTicketAction<?> service) implements Plugin {

        @Override
        public ActionDescriptor<?> descriptor() {
            return service.descriptor();
        }

        @Override
        public Availability availability(Situation situation) {
            return Availability.hidden();
        }

        @SuppressWarnings("unchecked")
        ActionResult execute(NewTickets tickets, Record form) {
            return ((NewTicketAction<Record>) service).execute(tickets, form);
        }
    }

    /** Shows something of a ticket. */
    record Shows(TicketView service) implements Plugin {

        @Override
        public ActionDescriptor<?> descriptor() {
            return service.descriptor();
        }

        @Override
        public Availability availability(Situation situation) {
            return service.availability(situation);
        }
    }
}
