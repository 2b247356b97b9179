package org.schalter.mail;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Due deliveries, given out one holder at a time by compare-and-set under a lease. Thread-safe. */
@ProviderType
public interface Outbox {

    /** Claims up to {@code most} due deliveries; they become SENDING. */
    List<Delivery> claim(int most);

    void sent(long delivery);

    /** Refused for now, or the server is away: tried again with growing delay, for 48 hours at most. */
    void deferred(long delivery, String reason);

    /** Refused for good. */
    void failed(long delivery, String reason);
}
