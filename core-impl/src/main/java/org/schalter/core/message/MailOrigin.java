package org.schalter.core.message;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whether a mail comes from outside, or from ourselves. */
public sealed interface MailOrigin {

    record Foreign() implements MailOrigin {}

    /** It carries our loop header, or one of our addresses as From without proof. */
    record Loop() implements MailOrigin {}

    /** One of our agents wrote it, from this ticket, to another of our addresses. */
    record Desk(long ticketId) implements MailOrigin {}

    /**
     * Judges by loop header and From. The function tells which ticket an own Message-ID belongs to if an agent wrote
     * that article.
     */
    static MailOrigin of(ReadMail mail, Set<String> ownAddresses, Function<String, Optional<Long>> agentWritten) {
        if (MachineMail.hasOwnLoopHeader(mail)) {
            return new Loop();
        }
        boolean own = mail.senders().from().stream()
                .anyMatch(author -> ownAddresses.stream().anyMatch(author.address()::equalsIgnoreCase));
        return own ? ownMail(mail, agentWritten) : new Foreign();
    }

    private static MailOrigin ownMail(ReadMail mail, Function<String, Optional<Long>> agentWritten) {
        return mail.threading().messageIds().stream()
                .map(agentWritten)
                .flatMap(Optional::stream)
                .findFirst()
                .<MailOrigin>map(Desk::new)
                .orElseGet(Loop::new);
    }
}
