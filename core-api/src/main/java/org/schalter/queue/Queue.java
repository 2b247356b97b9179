package org.schalter.queue;

import java.time.Duration;
import org.schalter.mail.MailAddress;

/**
 * The mailbox and waiting line of one area (requirement 21). The name is the full path with {@code ::} between the levels.
 *
 * @param sender the address from which all mail of its tickets is sent (requirement 31)
 * @param sendWindow how long an agent's mail waits before it leaves and can be taken back
 */
public record Queue(QueueId id, String name, MailAddress sender, Duration sendWindow) {

    /** The last part of the path. */
    public String shortName() {
        return name.substring(name.lastIndexOf(':') + 1);
    }

    /** How many queues stand above this one. */
    public int depth() {
        return name.split("::").length - 1;
    }
}
