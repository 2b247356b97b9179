package org.schalter.core.form;

import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.schalter.core.content.Contents;
import org.schalter.core.content.Received;
import org.schalter.core.content.TooLargeException;
import org.schalter.core.transaction.Transactions;
import org.schalter.form.Upload;
import org.schalter.form.UploadTooLargeException;
import org.schalter.identity.Actor;
import org.schalter.identity.AgentId;

/** Files that agents put into forms; known only to the agent who did. Thread-safe. */
@Component(service = Uploads.class, configurationPid = "org.schalter.uploads")
@Designate(ocd = Uploads.Config.class)
public final class Uploads {

    /** How long a file waits for its form to be submitted, at least as long as a draft. */
    private static final Duration KEPT = Duration.ofDays(8);

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_TYPE = 200;

    /** Settings of uploads. */
    @ObjectClassDefinition(name = "Schalter: uploads")
    public @interface Config {

        @AttributeDefinition(description = "The bytes a file may have at most")
        long largest() default 50_000_000L;
    }

    private final Transactions transactions;
    private final Contents contents;
    private final long largest;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public Uploads(@Reference Transactions transactions, @Reference Contents contents, Config config) {
        this(transactions, contents, config.largest(), Clock.systemUTC());
    }

    public Uploads(Transactions transactions, Contents contents, long largest, Clock clock) {
        this.transactions = transactions;
        this.contents = contents;
        this.largest = largest;
        this.clock = clock;
    }

    public long largest() {
        return largest;
    }

    /** @throws UploadTooLargeException beyond the limit */
    public Upload keep(String name, String type, InputStream content, Actor actor) {
        try (var received = contents.receive(content, largest)) {
            return store(name, type, received, actor);
        } catch (TooLargeException e) {
            throw new UploadTooLargeException(largest);
        }
    }

    private Upload store(String name, String type, Received received, Actor actor) {
        return transactions.call(transaction -> {
            var stored = contents.put(transaction, received);
            var upload =
                    new Upload(newId(), cut(Plain.line(name), LONGEST_NAME), cut(type, LONGEST_TYPE), stored.size());
            transaction
                    .sql()
                    .change(
                            "insert into upload (id, agent_id, name, content_type, size_bytes, sha256, created)"
                                    + " values (?, ?, ?, ?, ?, ?, ?)",
                            upload.id(),
                            agent(actor),
                            upload.name(),
                            upload.type(),
                            upload.size(),
                            stored.sha256(),
                            clock.instant());
            return upload;
        });
    }

    public Optional<Upload> find(String id, Actor actor) {
        return transactions.read(sql -> sql.first(
                "select id, name, content_type, size_bytes from upload where id = ? and agent_id = ?",
                row -> new Upload(row.text(1), row.text(2), row.text(3), row.number(4)),
                id,
                agent(actor)));
    }

    /** Forgets files whose form nobody submitted. */
    public void sweep() {
        transactions.run(transaction -> transaction
                .sql()
                .change("delete from upload where created < ?", clock.instant().minus(KEPT)));
    }

    private String newId() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static long agent(Actor actor) {
        return actor.agent().map(AgentId::value).orElse(0L);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
