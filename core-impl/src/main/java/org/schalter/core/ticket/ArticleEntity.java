package org.schalter.core.ticket;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An article's row; leaves this package only as {@link org.schalter.ticket.Article}. */
@Entity
@Table(name = "article")
class ArticleEntity {

    @Id
    long id;

    @Column(name = "ticket_id")
    long ticket;

    int number;
    String channel = "";
    String sender = "";
    boolean visible;

    @Column(name = "auto_response")
    boolean autoResponse;

    @Column(name = "author_id")
    @Nullable
    Long author;

    @Column(name = "author_name")
    String authorName = "";

    @Column(name = "from_name")
    @Nullable
    String fromName;

    @Column(name = "from_address")
    @Nullable
    String fromAddress;

    String subject = "";

    @Column(name = "message_id")
    String messageId = "";

    @Column(name = "message_id_hash")
    @Nullable
    String messageIdHash;

    @Lob
    @Column(name = "body_text")
    String text = "";

    @Lob
    @Column(name = "body_html")
    @Nullable
    String html;

    @Nullable
    Long answers;

    @Column(name = "source_sha256")
    @Nullable
    String source;

    @Column(name = "ingest_id")
    @Nullable
    Long ingest;

    boolean marked;
    long created;
}
