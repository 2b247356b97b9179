package org.schalter.mailroute;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.schalter.mail.Delivery;

/** A mail that goes over the wire as the bytes it is: no header is added, nothing is encoded again. */
final class RawMail extends SMTPMessage {

    private final byte[] raw;

    RawMail(Session session, Delivery delivery) {
        super(session);
        raw = delivery.raw();
        setEnvelopeFrom(delivery.sender().orElse("<>"));
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(raw);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        out.write(raw);
    }

    /** jakarta.mail would set a Message-ID of its own here. */
    @Override
    public void saveChanges() {}
}
