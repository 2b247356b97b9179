package org.schalter.core.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Bytes by their SHA-256: raw mails, attachments, uploads. Small ones lie in the database, larger ones in files that are
 * complete on the disk before the row is. Each use touches the row in the transaction that refers to it. Thread-safe.
 */
@Component(service = Contents.class)
public final class Contents {

    private static final int IN_DATABASE = 256 * 1024;

    private final ContentFiles files;
    private final Clock clock;

    @Activate
    public Contents(@Reference DataDirectory data) {
        this(data, Clock.systemUTC());
    }

    public Contents(DataDirectory data, Clock clock) {
        this.files = new ContentFiles(data.folder("content"));
        this.clock = clock;
    }

    /** Where bytes are, and how many. */
    public record Stored(String sha256, long size) {}

    public Stored put(Transaction transaction, byte[] bytes) {
        return put(transaction, new ByteArrayInputStream(bytes), Long.MAX_VALUE);
    }

    /**
     * Reads to the end.
     *
     * @throws TooLargeException beyond the limit
     */
    public Stored put(Transaction transaction, InputStream in, long limit) {
        try {
            var head = in.readNBytes(IN_DATABASE + 1);
            return head.length > IN_DATABASE
                    ? putLarge(transaction, new SequenceInputStream(new ByteArrayInputStream(head), in), limit)
                    : putSmall(transaction, head, limit);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what is to be stored", e);
        }
    }

    /** The caller closes the stream. */
    public Optional<InputStream> open(Sql sql, String sha256) {
        return sql.first("select bytes from content where sha256 = ?", row -> Optional.ofNullable(row.bytes(1)), sha256)
                .map(bytes -> bytes.<InputStream>map(ByteArrayInputStream::new).orElseGet(() -> files.open(sha256)));
    }

    /** @throws IllegalStateException if there is no such content */
    public byte[] get(Sql sql, String sha256) {
        try (var in = open(sql, sha256).orElseThrow(() -> new IllegalStateException("no content " + sha256))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read content " + sha256, e);
        }
    }

    private Stored putSmall(Transaction transaction, byte[] bytes, long limit) {
        if (bytes.length > limit) {
            throw new TooLargeException(limit);
        }
        var stored = new Stored(Hashes.of(bytes), bytes.length);
        if (!touch(transaction, stored)) {
            insert(transaction, stored, ", bytes", (Object) bytes);
        }
        return stored;
    }

    private Stored putLarge(Transaction transaction, InputStream in, long limit) {
        var draft = files.draft();
        try {
            var stored = files.write(draft, in, limit);
            if (!touch(transaction, stored)) {
                files.publish(draft, stored.sha256());
                insert(transaction, stored, "");
            }
            return stored;
        } finally {
            files.drop(draft);
        }
    }

    private boolean touch(Transaction transaction, Stored stored) {
        return transaction
                        .sql()
                        .change("update content set last_used = ? where sha256 = ?", clock.instant(), stored.sha256())
                == 1;
    }

    /** Somebody may store the same bytes at this very moment: then theirs serve. */
    private void insert(Transaction transaction, Stored stored, String column, Object... bytes) {
        var statement = "insert into content (sha256, size_bytes, last_used" + column + ") values (?, ?, ?"
                + ", ?".repeat(bytes.length) + ")";
        var parameters = Stream.concat(
                        Stream.of(stored.sha256(), stored.size(), clock.instant()), Stream.of(bytes))
                .toArray();
        try {
            transaction.alone(() -> transaction.sql().change(statement, parameters));
        } catch (StoreException e) {
            if (!touch(transaction, stored)) {
                throw e;
            }
        }
    }
}
