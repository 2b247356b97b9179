package org.schalter.core.message;

import java.util.List;
import java.util.stream.Stream;

/** Everybody a mail names as its addressee. */
public record Recipients(
        List<MailAddress> resentTo,
        List<MailAddress> envelopeTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        List<MailAddress> deliveredTo,
        List<MailAddress> originalTo) {

    public Recipients {
        resentTo = List.copyOf(resentTo);
        envelopeTo = List.copyOf(envelopeTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        deliveredTo = List.copyOf(deliveredTo);
        originalTo = List.copyOf(originalTo);
    }

    static Recipients of(MailHeaders headers) {
        return new Recipients(
                list(headers, "Resent-To"),
                list(headers, "Envelope-To"),
                list(headers, "To"),
                list(headers, "Cc"),
                list(headers, "Delivered-To"),
                list(headers, "X-Original-To"));
    }

    static List<MailAddress> list(MailHeaders headers, String name) {
        return headers.raw(name).flatMap(raw -> Addresses.parse(raw).stream()).toList();
    }

    /** All of them in the order in which the first known one chooses the queue. */
    public List<MailAddress> inOrder() {
        return Stream.of(resentTo, envelopeTo, to, cc, deliveredTo, originalTo)
                .flatMap(List::stream)
                .toList();
    }
}
