package org.schalter.mail;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.schalter.identity.Actor;

/**
 * Takes raw mails in. When {@link #receive} has returned the mail is safe in the database and may be deleted on the
 * server; what becomes of it is decided afterwards by a worker. Thread-safe.
 */
@ProviderType
public interface MailIntake {

    /** Whether a mail with this key was stored before; it needs no second fetch. */
    boolean knows(MailKey key);

    /** Stores the mail as fetched; a known key changes nothing. */
    void receive(MailKey key, byte[] raw);

    /**
     * Stores what is known of a mail that is larger than allowed: it becomes a stub ticket with the reason, once.
     *
     * @param head the header lines of the mail
     * @param size the size in bytes as the server tells it
     */
    void receiveTooLarge(MailKey key, byte[] head, long size);

    /** The largest mail in bytes that is fetched whole. */
    long largest();

    /** What was taken in, newest first; empty for actors without the support role. */
    List<Ingest> list(IngestState state, int limit, Actor actor);

    /** Lets the worker try a quarantined mail again; idempotent. */
    void retry(long ingest, Actor actor);
}
