package org.schalter.core.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a bounce (DSN) or a receipt (MDN) says: which mail of ours, who did not get it, and why. */
public record DeliveryReport(
        List<String> originalIds, List<String> recipients, String action, String status, String diagnostic) {

    private static final Set<String> ORIGINALS =
            Set.of("message/rfc822", "text/rfc822-headers", "message/rfc822-headers");
    private static final Set<String> NOTICES =
            Set.of("message/delivery-status", "message/global-delivery-status", "message/disposition-notification");
    private static final int MOST_BLOCKS = 200;

    public DeliveryReport {
        originalIds = List.copyOf(originalIds);
        recipients = List.copyOf(recipients);
    }

    /** Empty unless the mail is a report. */
    public static Optional<DeliveryReport> of(ReadMail mail) {
        List<MailHeaders> notices = blocks(mail, NOTICES);
        boolean report = mail.contentType().equals("multipart/report") || !notices.isEmpty();
        return report ? Optional.of(read(blocks(mail, ORIGINALS), notices)) : Optional.empty();
    }

    /** Whether it says that the mail did not arrive, rather than that it is late, has arrived or was read. */
    public boolean isFailure() {
        return action.equalsIgnoreCase("failed") || action.isEmpty() && status.startsWith("5");
    }

    private static DeliveryReport read(List<MailHeaders> originals, List<MailHeaders> notices) {
        var ids = new ArrayList<String>();
        originals.stream()
                .limit(1)
                .forEach(original -> ids.addAll(Threading.of(original).messageIds()));
        notices.stream()
                .flatMap(notice -> notice.raw("Original-Message-ID"))
                .forEach(raw -> ids.addAll(MessageIdList.of(raw)));
        List<String> recipients = notices.stream()
                .flatMap(notice -> notice.first("Final-Recipient").stream())
                .map(recipient ->
                        recipient.substring(recipient.indexOf(';') + 1).strip())
                .distinct()
                .toList();
        return new DeliveryReport(
                ids.stream().distinct().toList(),
                recipients,
                first(notices, "Action"),
                first(notices, "Status"),
                first(notices, "Diagnostic-Code"));
    }

    private static String first(List<MailHeaders> notices, String name) {
        return notices.stream()
                .flatMap(notice -> notice.first(name).stream())
                .findFirst()
                .orElse("");
    }

    /** The blocks of headers, divided by blank lines, in the parts of these types. */
    private static List<MailHeaders> blocks(ReadMail mail, Set<String> types) {
        var blocks = new ArrayList<MailHeaders>();
        mail.body().parts().stream()
                .filter(part -> types.contains(part.contentType()))
                .forEach(part -> addBlocks(Region.of(part.content()), blocks, NOTICES.contains(part.contentType())));
        return blocks;
    }

    private static void addBlocks(Region region, List<MailHeaders> blocks, boolean several) {
        Entity entity = Entity.parse(region);
        blocks.add(entity.headers());
        while (several && !entity.body().isBlank() && blocks.size() < MOST_BLOCKS) {
            entity = Entity.parse(Region.of(entity.body().copy()));
            if (entity.headers().fields().isEmpty()) {
                return;
            }
            blocks.add(entity.headers());
        }
    }
}
