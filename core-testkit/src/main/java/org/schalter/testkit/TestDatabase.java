package org.schalter.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.schalter.core.history.HistoryLog;
import org.schalter.core.store.DataDirectory;
import org.schalter.core.store.Ids;
import org.schalter.core.store.Schema;
import org.schalter.core.transaction.Transactions;

/**
 * A fresh database with all tables, on Derby in memory or on a PostgreSQL that is started once for all tests. Two nodes of
 * one installation are two of these on one data source.
 */
public final class TestDatabase {

    private static final int POOL = 24;
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final DataSource source;
    private final Schema schema;
    private final HistoryLog history = new HistoryLog();
    private final Transactions transactions;
    private final Ids ids;
    private final DataDirectory data;

    public TestDatabase(DataSource source) {
        this.source = source;
        this.schema = new Schema(source);
        this.transactions = new Transactions(factory(source), history, schema);
        this.ids = new Ids(source, schema);
        this.data = temporaryFolder();
    }

    /** Which database a test runs on. */
    public enum Kind {
        DERBY,
        POSTGRESQL;

        public TestDatabase create() {
            return new TestDatabase(this == DERBY ? derby() : postgresql());
        }
    }

    /** Another node on the same database. */
    public TestDatabase anotherNode() {
        return new TestDatabase(source);
    }

    public DataSource source() {
        return source;
    }

    public Schema schema() {
        return schema;
    }

    public HistoryLog history() {
        return history;
    }

    public Transactions transactions() {
        return transactions;
    }

    public Ids ids() {
        return ids;
    }

    public DataDirectory data() {
        return data;
    }

    private static EntityManagerFactory factory(DataSource source) {
        return new PersistenceProvider()
                .createEntityManagerFactory("schalter", Map.of("javax.persistence.nonJtaDataSource", source));
    }

    private static DataSource derby() {
        return pool("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true", "", "");
    }

    private static DataSource postgresql() {
        var name = "desk" + NAMES.incrementAndGet();
        try (var connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("cannot make a database", e);
        }
        return pool(Postgres.SERVER.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    private static DataSource pool(String url, String user, String password) {
        var pool = new BasicDataSource();
        pool.setUrl(url);
        pool.setMaxTotal(POOL);
        if (!user.isEmpty()) {
            pool.setUsername(user);
            pool.setPassword(password);
        }
        return pool;
    }

    private static DataDirectory temporaryFolder() {
        try {
            var built = Files.createDirectories(Path.of("target", "data"));
            return new DataDirectory(Files.createTempDirectory(built, "desk"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started at the first use. */
    private static final class Postgres {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }
}
