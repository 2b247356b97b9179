package org.schalter.core.message;

import java.util.List;
import java.util.Optional;

/** Who claims to have sent a mail. */
public record Senders(
        List<MailAddress> from, List<MailAddress> sender, List<MailAddress> replyTo, List<MailAddress> returnPath) {

    public Senders {
        from = List.copyOf(from);
        sender = List.copyOf(sender);
        replyTo = List.copyOf(replyTo);
        returnPath = List.copyOf(returnPath);
    }

    static Senders of(MailHeaders headers) {
        return new Senders(
                Recipients.list(headers, "From"),
                Recipients.list(headers, "Sender"),
                Recipients.list(headers, "Reply-To"),
                Recipients.list(headers, "Return-Path"));
    }

    /** The first usable From, by which participation is judged; Reply-To never is. */
    public Optional<MailAddress> author() {
        return from.stream().filter(MailAddress::isUsable).findFirst();
    }
}
