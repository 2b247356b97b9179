package org.schalter.core.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.schalter.core.history.Event;
import org.schalter.core.store.Conflicts;
import org.schalter.core.store.Sql;
import org.schalter.core.store.StoreException;

/** What may be done inside one transaction: database only. No mail, no HTTP, no index, no waiting. Used by one thread. */
public final class Transaction {

    private final EntityManager entities;
    private final Sql sql;
    private final List<Event> events = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    Transaction(EntityManager entities) {
        this.entities = entities;
        this.sql = new Sql(entities.unwrap(Connection.class));
    }

    public EntityManager entities() {
        return entities;
    }

    public Sql sql() {
        return sql;
    }

    /** Tells the history; the rows get their numbers and hashes at the end of the transaction. */
    public void tell(Event event) {
        events.add(event);
    }

    /** Runs once after commit, not at all after a roll-back. Must return at once. */
    public void afterCommit(Runnable work) {
        afterwards.add(work);
    }

    /** Writes what entities have changed so far, so that statements see it. */
    public void flush() {
        entities.flush();
    }

    /**
     * Work that may fail alone: after a {@link RuntimeException} everything it did is undone, the rest of the transaction
     * stands, and the exception goes on to the caller. After a conflict with another transaction nothing stands: the
     * caller must let that one pass, so that the whole is repeated.
     */
    public void alone(Runnable work) {
        flush();
        int told = events.size();
        int planned = afterwards.size();
        var mark = mark();
        try {
            work.run();
            flush();
            release(mark);
        } catch (RuntimeException e) {
            if (Conflicts.isConflict(e)) {
                throw e;
            }
            undo(mark);
            entities.clear();
            events.subList(told, events.size()).clear();
            afterwards.subList(planned, afterwards.size()).clear();
            throw e;
        }
    }

    List<Event> events() {
        return events;
    }

    List<Runnable> afterwards() {
        return afterwards;
    }

    boolean hasUnwrittenChanges() {
        return ((UnitOfWorkImpl) entities.unwrap(UnitOfWork.class)).hasChanges();
    }

    private Savepoint mark() {
        try {
            return sql.connection().setSavepoint();
        } catch (SQLException e) {
            throw new StoreException("savepoint", e);
        }
    }

    private void release(Savepoint mark) {
        try {
            sql.connection().releaseSavepoint(mark);
        } catch (SQLException e) {
            throw new StoreException("release savepoint", e);
        }
    }

    private void undo(Savepoint mark) {
        try {
            sql.connection().rollback(mark);
        } catch (SQLException e) {
            throw new StoreException("rollback to savepoint", e);
        }
    }
}
