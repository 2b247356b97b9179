package org.schalter.ticket;

import java.util.List;
import org.schalter.form.Upload;
import org.schalter.text.RichText;

/** A telephone call to be documented; internal, never mailed (requirements 163, 164). */
public record NewCall(boolean fromCustomer, String subject, RichText text, List<Upload> attachments) {

    public NewCall {
        attachments = List.copyOf(attachments);
    }
}
