package org.schalter.action;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.schalter.ticket.TicketEditor;

/**
 * One thing that can be done with a ticket. A bundle adds an action by registering this service; its texts lie beside the
 * class. It holds no state, and is called from many threads. Calls are cut off: {@code availability} of all actions of a
 * page after 50 ms, {@code prefill} after 1 s, {@code execute} after 10 s; one that keeps failing is switched off.
 */
@ConsumerType
public interface TicketAction<F extends Record> {

    /** Identity, form, needed permission and menu place; the same on every call. */
    ActionDescriptor<F> descriptor();

    /** Whether the action makes sense for the ticket as it is; asked for the menu and once more before execution. No I/O. */
    default Availability availability(Situation situation) {
        return Availability.available();
    }

    /**
     * Values the form opens with, by field name. A value has the component's type, or is an {@code Optional} of it.
     */
    default Map<String, ?> prefill(Prefill context) {
        return Map.of();
    }

    /**
     * Says what is to happen; the core does it afterwards in one transaction. A rejection or an exception changes nothing.
     * It is called again if the ticket was changed meanwhile.
     */
    ActionResult execute(TicketEditor ticket, F form);
}
