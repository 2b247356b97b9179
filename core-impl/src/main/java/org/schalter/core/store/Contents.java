package org.schalter.core.store;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stand-in: bytes by hash, all of them in the database. Thread-safe. */
@Component(service = Contents.class)
public final class Contents {

    private final Transactions transactions;

    @Activate
    public Contents(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    /** Where bytes are, and how many. */
    public record Stored(String sha256, long size) {}

    public Stored put(Transaction transaction, byte[] bytes) {
        var stored = new Stored(Hashes.of(bytes), bytes.length);
        var sql = transaction.sql();
        if (!sql.exists("select 1 from content where sha256 = ?", stored.sha256())) {
            sql.change(
                    "insert into content (sha256, size_bytes, last_used, bytes) values (?, ?, 0, ?)",
                    stored.sha256(),
                    stored.size(),
                    bytes);
        }
        return stored;
    }

    /** @throws IllegalStateException if there is no such content */
    public byte[] get(String sha256) {
        return transactions
                .read(sql -> sql.first("select bytes from content where sha256 = ?", row -> row.bytes(1), sha256))
                .orElseThrow(() -> new IllegalStateException("no content " + sha256));
    }
}
