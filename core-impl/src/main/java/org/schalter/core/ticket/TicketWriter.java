package org.schalter.core.ticket;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.schalter.core.history.Operation;

/** Writes what was recorded. */
@Component(service = TicketWriter.class)
public final class TicketWriter {

    @Activate
    public TicketWriter() {}

    public void write(ChangeSet changes, Operation operation) {
        throw new UnsupportedOperationException("not written yet");
    }
}
