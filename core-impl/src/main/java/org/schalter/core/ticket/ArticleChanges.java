package org.schalter.core.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schalter.core.message.HtmlText;
import org.schalter.event.EventType;
import org.schalter.identity.AgentId;
import org.schalter.ticket.Article.Channel;
import org.schalter.ticket.Article.Envelope;
import org.schalter.ticket.Article.Kind;
import org.schalter.ticket.Article.Sender;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.NewMail;
import org.schalter.ticket.Ticket.QueueRef;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketNumber;

/** Changes that bring, send, move or mark articles. */
final class ArticleChanges {

    private ArticleChanges() {}

    record Add(TicketId ticket, NewArticle article) implements Change {

        @Override
        public void write(Writing writing) {
            ArticleRows.insert(writing, article);
        }
    }

    /** A mail of an agent: made and handed over, then stored as an article. */
    record Send(
            TicketId ticket,
            TicketNumber number,
            QueueRef queue,
            ArticleId id,
            Optional<AgentId> author,
            String authorName,
            NewMail mail,
            List<NewArticle.StoredPart> parts)
            implements Change {

        @Override
        public void write(Writing writing) {
            var posted = writing.postman().post(writing.transaction(), letter());
            ArticleRows.insert(writing, article(posted));
            Participants.add(writing.sql(), ticket.value(), mail.recipients().to());
            Participants.add(writing.sql(), ticket.value(), mail.recipients().cc());
        }

        private Postman.Letter letter() {
            return new Postman.Letter(
                    id,
                    ticket,
                    number,
                    queue.id(),
                    mail.recipients(),
                    mail.subject(),
                    mail.text().html(),
                    parts,
                    mail.answers(),
                    false);
        }

        private NewArticle article(Postman.Posted posted) {
            var envelope = new Envelope(
                    Optional.of(posted.from()),
                    mail.recipients().to(),
                    mail.recipients().cc(),
                    List.of(),
                    posted.subject(),
                    posted.messageId());
            return new NewArticle(
                    id,
                    new Kind(Channel.EMAIL, Sender.AGENT, true, false, authorName),
                    author,
                    envelope,
                    mail.recipients().bcc(),
                    HtmlText.of(mail.text().html()),
                    Optional.of(mail.text().html()),
                    parts,
                    mail.answers(),
                    Optional.of(posted.sourceSha256()),
                    Optional.empty());
        }
    }

    /** All articles go to the other ticket, and both are numbered anew by time. */
    record MoveAll(TicketId ticket, TicketId target, String targetNumber) implements Change {

        @Override
        public void write(Writing writing) {
            writing.transaction().flush();
            var sql = writing.sql();
            long moved =
                    sql.change("update article set ticket_id = ? where ticket_id = ?", target.value(), ticket.value());
            sql.change("update delivery set ticket_id = ? where ticket_id = ?", target.value(), ticket.value());
            Participants.join(sql, ticket.value(), target.value());
            writing.entity().articles = 0;
            var targetEntity = writing.transaction().entities().find(TicketEntity.class, target.value());
            targetEntity.articles = ArticleRows.renumber(sql, target.value());
            writing.tell(
                    EventType.ARTICLES_MOVED,
                    Optional.empty(),
                    Map.of("after", targetNumber, "count", String.valueOf(moved)));
        }
    }

    record Mark(TicketId ticket, ArticleId article, boolean marked) implements Change {

        @Override
        public void write(Writing writing) {
            var entity = writing.transaction().entities().find(ArticleEntity.class, article.value());
            if (entity.marked == marked) {
                return;
            }
            entity.marked = marked;
            var type = marked ? EventType.MARKED : EventType.UNMARKED;
            writing.tell(type, Optional.of(article), Map.of("number", String.valueOf(entity.number)));
        }
    }
}
