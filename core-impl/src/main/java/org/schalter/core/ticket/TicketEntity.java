package org.schalter.core.ticket;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A ticket's row; leaves this package only as {@link org.schalter.ticket.Ticket}. */
@Entity
@Table(name = "ticket")
class TicketEntity {

    @Id
    long id;

    String number = "";
    String title = "";

    @Column(name = "queue_id")
    long queue;

    @Column(name = "state_id")
    long state;

    /** Whether lists show it: its state is not final. */
    boolean listed;

    @Column(name = "priority_id")
    long priority;

    @Column(name = "customer_name")
    String customerName = "";

    @Column(name = "customer_address")
    String customerAddress = "";

    @Column(name = "owner_id")
    @Nullable
    Long owner;

    boolean locked;

    /** Grows with every change of the lock, so that a late give-back cannot free somebody else's. */
    @Column(name = "lock_generation")
    long lockGeneration;

    @Column(name = "locked_at")
    @Nullable
    Long lockedAt;

    @Column(name = "pending_until")
    @Nullable
    Long pendingUntil;

    @Column(name = "merged_into")
    @Nullable
    Long mergedInto;

    long created;
    long changed;

    @Column(name = "article_count")
    int articles;

    /** Raised by compare-and-set before the entity is loaded; JPA leaves it alone. */
    @Column(updatable = false)
    long version;
}
