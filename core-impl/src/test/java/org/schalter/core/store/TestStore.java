package org.schalter.core.store;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.schalter.core.history.HistoryLog;

/** A fresh Derby in memory with all tables. */
public final class TestStore {

    private final Transactions transactions;

    public TestStore() {
        var source = new BasicDataSource();
        source.setUrl("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true");
        var schema = new Schema(source);
        var factory = new PersistenceProvider()
                .createEntityManagerFactory("schalter", Map.of("javax.persistence.nonJtaDataSource", (DataSource) source));
        this.transactions = new Transactions(factory, new HistoryLog(), schema);
    }

    public Transactions transactions() {
        return transactions;
    }

    public int change(String statement, Object... parameters) {
        return transactions.call(transaction -> transaction.sql().change(statement, parameters));
    }

    public long number(String statement, Object... parameters) {
        return transactions.read(sql -> sql.number(statement, parameters));
    }
}
