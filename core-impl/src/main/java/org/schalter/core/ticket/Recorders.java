package org.schalter.core.ticket;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.schalter.identity.Actor;
import org.schalter.ticket.TicketNumber;

/** Begins recordings of what an actor wants to do. */
@Component(service = Recorders.class)
public final class Recorders {

    @Activate
    public Recorders() {}

    /** Empty if the ticket is unknown or the actor may not read it. */
    public Optional<Recorder> begin(TicketNumber number, Actor actor) {
        throw new UnsupportedOperationException("not written yet");
    }

    public NewRecorder beginNew(Actor actor) {
        throw new UnsupportedOperationException("not written yet");
    }
}
