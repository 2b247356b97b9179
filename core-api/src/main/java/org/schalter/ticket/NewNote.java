package org.schalter.ticket;

import java.util.List;
import org.schalter.form.Upload;
import org.schalter.text.RichText;

/** An internal article in the making; it is never mailed (requirement 18). */
public record NewNote(String subject, RichText text, List<Upload> attachments) {

    public NewNote {
        attachments = List.copyOf(attachments);
    }

    public static NewNote of(String subject, RichText text) {
        return new NewNote(subject, text, List.of());
    }
}
