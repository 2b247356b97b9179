package org.schalter.core.store;

import java.io.InputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Stored bytes by hash. */
@Component(service = Contents.class)
public final class Contents {

    @Activate
    public Contents() {}

    public Stored put(Transaction transaction, InputStream in, long limit) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** What was stored. */
    public record Stored(String sha256, long size) {}
}
