package org.schalter.core.content;

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
import org.schalter.core.store.DataDirectory;
import org.schalter.core.store.Sql;
import org.schalter.core.store.StoreException;
import org.schalter.core.transaction.Transaction;

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
        try (var received = receive(new ByteArrayInputStream(bytes), Long.MAX_VALUE)) {
            return put(transaction, received);
        }
    }

    /**
     * Reads to the end, before and outside of the transaction: a slow sender keeps no connection, and work that is
     * repeated has the bytes again. The caller closes what was received.
     *
     * @throws TooLargeException beyond the limit
     */
    public Received receive(InputStream in, long limit) {
        try {
            var head = in.readNBytes(IN_DATABASE + 1);
            return head.length > IN_DATABASE
                    ? Received.large(files, new SequenceInputStream(new ByteArrayInputStream(head), in), limit)
                    : Received.small(files, head, limit);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what is to be stored", e);
        }
    }

    public Stored put(Transaction transaction, Received received) {
        var stored = received.stored();
        if (!touch(transaction, stored)) {
            received.publish();
            insert(transaction, received);
        }
        return stored;
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

    private boolean touch(Transaction transaction, Stored stored) {
        return transaction
                        .sql()
                        .change("update content set last_used = ? where sha256 = ?", clock.instant(), stored.sha256())
                == 1;
    }

    /** Somebody may store the same bytes at this very moment: then theirs serve. */
    private void insert(Transaction transaction, Received received) {
        var stored = received.stored();
        var bytes = received.bytes().stream().toList();
        var statement = "insert into content (sha256, size_bytes, last_used" + (bytes.isEmpty() ? "" : ", bytes")
                + ") values (?, ?, ?" + ", ?".repeat(bytes.size()) + ")";
        var parameters = Stream.concat(Stream.of(stored.sha256(), stored.size(), clock.instant()), bytes.stream())
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
