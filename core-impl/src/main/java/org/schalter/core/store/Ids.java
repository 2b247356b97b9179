package org.schalter.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Ids in blocks, taken on a connection of their own so that no transaction waits for another one's id. They grow, and
 * have gaps. Thread-safe.
 */
@Component(service = Ids.class)
public final class Ids {

    private static final int BLOCK = 50;

    private final DataSource source;
    private final Map<String, Block> blocks = new HashMap<>();

    @Activate
    public Ids(@Reference(target = "(dataSourceName=schalter)") DataSource source, @Reference Schema schema) {
        this.source = source;
    }

    /** @param name what is counted, such as {@code ticket} */
    public synchronized long next(String name) {
        var block = blocks.computeIfAbsent(name, unused -> new Block());
        if (block.next == block.end) {
            block.next = fetch(name);
            block.end = block.next + BLOCK;
        }
        return block.next++;
    }

    private long fetch(String name) {
        try (var connection = source.getConnection()) {
            return inOneTransaction(connection, name);
        } catch (SQLException e) {
            throw new StoreException("next ids of " + name, e);
        }
    }

    private static long inOneTransaction(Connection connection, String name) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var sql = new Sql(connection);
            if (sql.change("update id_block set next_id = next_id + ? where name = ?", BLOCK, name) == 0) {
                sql.change("insert into id_block (name, next_id) values (?, ?)", name, 1L + BLOCK);
            }
            long end = sql.number("select next_id from id_block where name = ?", name);
            connection.commit();
            return end - BLOCK;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static final class Block {
        private long next;
        private long end;
    }
}
