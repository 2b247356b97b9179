package org.schalter.core.mail;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

/** New databases for tests: Derby in memory, and PostgreSQL in a server that all tests share. */
final class Databases {

    private Databases() {}

    static DataSource derby() {
        return pool("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true", "");
    }

    static DataSource postgres() throws IOException, SQLException {
        var name = "d" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = Server.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return pool(Server.SERVER.getJdbcUrl("postgres", name), "postgres");
    }

    private static DataSource pool(String url, String user) {
        var pool = new BasicDataSource();
        pool.setUrl(url);
        pool.setUsername(user);
        pool.setMaxTotal(10);
        return pool;
    }

    private static final class Server {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }
}
