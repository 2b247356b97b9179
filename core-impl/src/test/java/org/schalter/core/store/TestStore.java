package org.schalter.core.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.schalter.core.content.Contents;
import org.schalter.core.history.HistoryLog;
import org.schalter.core.transaction.Transactions;

/** A fresh database with all tables: Derby in memory, or PostgreSQL with {@code -Dschalter.database=postgresql}. */
public final class TestStore {

    private final Transactions transactions;

    public TestStore() {
        var source = "postgresql".equals(System.getProperty("schalter.database")) ? postgres() : derby();
        var schema = new Schema(source);
        var factory = new PersistenceProvider()
                .createEntityManagerFactory("schalter", Map.of("javax.persistence.nonJtaDataSource", source));
        this.transactions = new Transactions(factory, new HistoryLog(), schema);
    }

    public Transactions transactions() {
        return transactions;
    }

    /** In a folder of its own below what the build throws away. */
    public Contents contents() {
        try {
            var built = Files.createDirectories(Path.of("target", "data"));
            return new Contents(new DataDirectory(Files.createTempDirectory(built, "store")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int change(String statement, Object... parameters) {
        return transactions.call(transaction -> transaction.sql().change(statement, parameters));
    }

    public long number(String statement, Object... parameters) {
        return transactions.read(sql -> sql.number(statement, parameters));
    }

    private static DataSource derby() {
        var source = new BasicDataSource();
        source.setUrl("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true");
        return source;
    }

    private static DataSource postgres() {
        try {
            return EmbeddedPostgres.start().getPostgresDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }
}
