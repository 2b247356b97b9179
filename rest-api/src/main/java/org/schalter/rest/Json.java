package org.schalter.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schalter.action.Offer;
import org.schalter.event.LogEntry;
import org.schalter.mail.Ingest;
import org.schalter.mail.MailAddress;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketReader.ArticleRow;

/** How values look in JSON: stable names, ids as numbers, instants as ISO-8601 in UTC, what is not there as null. */
final class Json {

    private Json() {}

    record TicketJson(
            long id,
            String number,
            String title,
            String queue,
            long queueId,
            String state,
            String stateType,
            String priority,
            @Nullable AddressJson customer,
            @Nullable String owner,
            boolean locked,
            String created,
            String changed,
            @Nullable String pendingUntil,
            long version) {

        static TicketJson of(Ticket ticket) {
            var assignment = ticket.assignment();
            return new TicketJson(
                    ticket.id().value(),
                    ticket.number().value(),
                    ticket.title(),
                    ticket.queue().name(),
                    ticket.queue().id().value(),
                    ticket.state().key(),
                    ticket.state().type().name().toLowerCase(java.util.Locale.ROOT),
                    ticket.priority().key(),
                    ticket.customer().map(AddressJson::of).orElse(null),
                    assignment.owner().map(owner -> assignment.ownerName()).orElse(null),
                    assignment.locked(),
                    ticket.times().created().toString(),
                    ticket.times().changed().toString(),
                    ticket.times().pendingUntil().map(Object::toString).orElse(null),
                    ticket.version());
        }
    }

    record AddressJson(String name, String address) {
        static AddressJson of(MailAddress address) {
            return new AddressJson(address.name(), address.address());
        }

        static List<AddressJson> of(List<MailAddress> addresses) {
            return addresses.stream().map(AddressJson::of).toList();
        }
    }

    record AttachmentJson(int position, String name, String type, long size, String sha256, boolean inline) {}

    record ArticleJson(
            long id,
            String ticket,
            int number,
            String channel,
            String sender,
            String author,
            @Nullable String messageId,
            String subject,
            @Nullable AddressJson from,
            List<AddressJson> to,
            List<AddressJson> cc,
            String date,
            String text,
            boolean visibleForCustomer,
            boolean marked,
            List<AttachmentJson> attachments,
            boolean autoResponse,
            boolean autoResponseSent,
            @Nullable String deliveryState) {

        static ArticleJson of(ArticleRow row) {
            var article = row.article();
            var envelope = article.envelope();
            return new ArticleJson(
                    article.id().value(),
                    row.ticket().value(),
                    article.number(),
                    lower(article.kind().channel()),
                    lower(article.kind().sender()),
                    article.kind().author(),
                    envelope.messageId().isEmpty() ? null : envelope.messageId(),
                    envelope.subject(),
                    envelope.from().map(AddressJson::of).orElse(null),
                    AddressJson.of(envelope.to()),
                    AddressJson.of(envelope.cc()),
                    article.created().toString(),
                    article.body().text(),
                    article.kind().visibleForCustomer(),
                    article.marked(),
                    article.attachments().stream()
                            .map(part -> new AttachmentJson(
                                    part.position(),
                                    part.name(),
                                    part.type(),
                                    part.size(),
                                    part.sha256(),
                                    part.inline()))
                            .toList(),
                    article.kind().autoResponse(),
                    row.autoResponseSent(),
                    article.sending().map(sending -> lower(sending.state())).orElse(null));
        }
    }

    record HistoryJson(
            long position,
            long operation,
            String type,
            String actor,
            @Nullable String action,
            @Nullable String bundleVersion,
            String at,
            @Nullable Long article,
            Map<String, String> details) {

        static HistoryJson of(LogEntry entry) {
            var origin = entry.origin();
            return new HistoryJson(
                    entry.position(),
                    entry.operation(),
                    entry.type().name(),
                    origin.name(),
                    origin.action().isEmpty() ? null : origin.action(),
                    origin.bundleVersion().isEmpty() ? null : origin.bundleVersion(),
                    entry.at().toString(),
                    entry.article().map(ArticleId::value).orElse(null),
                    entry.details());
        }
    }

    record OfferJson(
            String id,
            String label,
            String menu,
            int order,
            String kind,
            @Nullable Long article,
            @Nullable String disabledReason) {

        static OfferJson of(Offer offer) {
            return new OfferJson(
                    offer.action(),
                    offer.label(),
                    lower(offer.place().menu()),
                    offer.place().order(),
                    lower(offer.kind()),
                    offer.article().map(ArticleId::value).orElse(null),
                    offer.disabledReason().orElse(null));
        }
    }

    record DoneJson(
            String message, long operation, @Nullable String ticket) {}

    record IngestJson(
            long id,
            long account,
            String key,
            String received,
            String state,
            String reason,
            @Nullable Long article) {

        static IngestJson of(Ingest ingest) {
            return new IngestJson(
                    ingest.id(),
                    ingest.key().account().value(),
                    ingest.key().value(),
                    ingest.received().toString(),
                    lower(ingest.state()),
                    ingest.reason(),
                    ingest.article().map(ArticleId::value).orElse(null));
        }
    }

    /** One page; {@code next} is the value for {@code after} of the following request, null at the end. */
    record Page<T>(List<T> items, @Nullable Long next) {}

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
