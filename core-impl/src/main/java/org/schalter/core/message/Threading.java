package org.schalter.core.message;

import java.util.List;
import java.util.stream.Stream;

/** The ids by which mails hang together, without angle brackets; a broken mail may have several of its own, or none. */
public record Threading(List<String> messageIds, List<String> inReplyTo, List<String> references) {

    public Threading {
        messageIds = List.copyOf(messageIds);
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
    }

    static Threading of(MailHeaders headers) {
        return new Threading(ids(headers, "Message-ID"), ids(headers, "In-Reply-To"), ids(headers, "References"));
    }

    /** What this mail answers, the nearest first. */
    public List<String> answered() {
        Stream<String> backwards =
                Stream.iterate(references.size() - 1, i -> i >= 0, i -> i - 1).map(references::get);
        return Stream.concat(inReplyTo.stream(), backwards).distinct().toList();
    }

    private static List<String> ids(MailHeaders headers, String name) {
        return headers.raw(name)
                .flatMap(raw -> MessageIdList.of(raw).stream())
                .distinct()
                .toList();
    }
}
