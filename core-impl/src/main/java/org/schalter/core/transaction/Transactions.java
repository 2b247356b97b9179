package org.schalter.core.transaction;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.core.history.HistoryLog;
import org.schalter.core.store.Conflicts;
import org.schalter.core.store.Schema;
import org.schalter.core.store.Sql;

/**
 * The one place where transactions begin and end. The end is always the same: entities are flushed; from then on nothing
 * may change; the history takes its head, numbers and chains the rows; commit. A call inside a call joins it. Work that
 * meets another transaction is repeated as a whole, so it must have no effect outside the database. Thread-safe.
 */
@Component(service = Transactions.class)
public final class Transactions {

    private static final int TRIES = 4;

    private final EntityManagerFactory factory;
    private final HistoryLog history;
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    @Activate
    public Transactions(
            @Reference(target = "(osgi.unit.name=schalter)") EntityManagerFactory factory,
            @Reference HistoryLog history,
            @Reference Schema schema) {
        this.factory = factory;
        this.history = history;
    }

    public void run(Consumer<Transaction> work) {
        call(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    public <T> T call(Function<Transaction, T> work) {
        var outer = current.get();
        return outer == null ? repeatedly(work) : work.apply(outer);
    }

    /** A transaction that only reads through plain statements. */
    public <T> T read(Function<Sql, T> work) {
        return call(transaction -> work.apply(transaction.sql()));
    }

    private <T> T repeatedly(Function<Transaction, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException e) {
                if (attempt == TRIES || !Conflicts.isConflict(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private <T> T once(Function<Transaction, T> work) {
        var entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            var transaction = new Transaction(entities);
            current.set(transaction);
            T result = work.apply(transaction);
            end(transaction);
            entities.getTransaction().commit();
            current.remove();
            transaction.afterwards().forEach(Runnable::run);
            return result;
        } finally {
            current.remove();
            close(entities);
        }
    }

    private void end(Transaction transaction) {
        transaction.flush();
        if (transaction.events().isEmpty()) {
            return;
        }
        history.append(transaction.sql(), transaction.events());
        transaction.afterCommit(history::ring);
        if (transaction.hasUnwrittenChanges()) {
            throw new IllegalStateException("an entity changed after the history was told");
        }
    }

    private static void close(EntityManager entities) {
        try {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        } finally {
            entities.close();
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5, 40L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to repeat a transaction", e);
        }
    }
}
