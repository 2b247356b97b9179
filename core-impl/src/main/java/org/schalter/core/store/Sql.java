package org.schalter.core.store;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plain statements on one connection: rows become records, parameters are bound in order. */
public final class Sql {

    private final Connection connection;

    public Sql(Connection connection) {
        this.connection = connection;
    }

    public Connection connection() {
        return connection;
    }

    public <T> List<T> list(String statement, RowReader<T> reader, @Nullable Object... parameters) {
        try (var prepared = prepare(statement, parameters);
                var rows = prepared.executeQuery()) {
            var found = new ArrayList<T>();
            var row = new Row(rows);
            while (rows.next()) {
                found.add(reader.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new StoreException(statement, e);
        }
    }

    public <T> Optional<T> first(String statement, RowReader<T> reader, @Nullable Object... parameters) {
        return list(statement, reader, parameters).stream().findFirst();
    }

    public long number(String statement, @Nullable Object... parameters) {
        return first(statement, row -> row.number(1), parameters).orElse(0L);
    }

    public boolean exists(String statement, @Nullable Object... parameters) {
        return !list(statement, row -> row.number(1), parameters).isEmpty();
    }

    /** How many rows were changed. */
    public int change(String statement, @Nullable Object... parameters) {
        try (var prepared = prepare(statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException(statement, e);
        }
    }

    /** The same statement once for each row of parameters, in one batch. */
    public void changeAll(String statement, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var prepared = connection.prepareStatement(statement)) {
            for (var row : rows) {
                bind(prepared, row);
                prepared.addBatch();
            }
            prepared.executeBatch();
        } catch (SQLException e) {
            throw new StoreException(statement, e);
        }
    }

    /** {@code ?, ?, ?} for a list of that length; a list must not be empty. */
    public static String places(int count) {
        return String.join(", ", java.util.Collections.nCopies(count, "?"));
    }

    private PreparedStatement prepare(String statement, @Nullable Object... parameters) throws SQLException {
        var prepared = connection.prepareStatement(statement);
        try {
            bind(prepared, parameters);
            return prepared;
        } catch (SQLException e) {
            prepared.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement prepared, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            bind(prepared, i + 1, parameters[i]);
        }
    }

    private static void bind(PreparedStatement prepared, int place, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            prepared.setLong(place, Micros.of(instant));
        } else if (value instanceof Enum<?> constant) {
            prepared.setString(place, constant.name());
        } else if (value instanceof byte[] bytes) {
            prepared.setBytes(place, bytes);
        } else if (value instanceof InputStream stream) {
            prepared.setBinaryStream(place, stream);
        } else if (value instanceof NullOf nullOf) {
            prepared.setNull(place, nullOf.type());
        } else {
            prepared.setObject(place, value);
        }
    }

    /** A typed null for databases that want to know the type (Derby, for numbers and bytes). */
    public record NullOf(int type) {}

    /** The value, or a null of the number's type. */
    public static Object orNull(@Nullable Long value) {
        return value == null ? new NullOf(java.sql.Types.BIGINT) : value;
    }

    /** The value, or a null of the text's type. */
    public static Object orNull(@Nullable String value) {
        return value == null ? new NullOf(java.sql.Types.VARCHAR) : value;
    }

    /** Makes a record of a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /** One row, columns by place from 1. */
    public record Row(ResultSet columns) {

        public long number(int place) throws SQLException {
            return columns.getLong(place);
        }

        public int integer(int place) throws SQLException {
            return columns.getInt(place);
        }

        public Optional<Long> optionalNumber(int place) throws SQLException {
            var value = columns.getLong(place);
            return columns.wasNull() ? Optional.empty() : Optional.of(value);
        }

        public String text(int place) throws SQLException {
            var value = columns.getString(place);
            return value == null ? "" : value;
        }

        public Optional<String> optionalText(int place) throws SQLException {
            return Optional.ofNullable(columns.getString(place));
        }

        public boolean flag(int place) throws SQLException {
            return columns.getBoolean(place);
        }

        public Instant instant(int place) throws SQLException {
            return Micros.toInstant(columns.getLong(place));
        }

        public Optional<Instant> optionalInstant(int place) throws SQLException {
            return optionalNumber(place).map(Micros::toInstant);
        }

        public byte @Nullable [] bytes(int place) throws SQLException {
            return columns.getBytes(place);
        }
    }
}
