package org.schalter.core.content;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.schalter.core.content.Contents.Stored;
import org.schalter.core.store.Hashes;

/** Bytes that arrived whole and wait to be referred to; closing drops what nobody stored. Not thread-safe. */
public final class Received implements AutoCloseable {

    private final ContentFiles files;
    private final Stored stored;
    private final Optional<byte[]> bytes;
    private Optional<Path> draft;

    private Received(ContentFiles files, Stored stored, Optional<byte[]> bytes, Optional<Path> draft) {
        this.files = files;
        this.stored = stored;
        this.bytes = bytes;
        this.draft = draft;
    }

    static Received small(ContentFiles files, byte[] bytes, long limit) {
        if (bytes.length > limit) {
            throw new TooLargeException(limit);
        }
        return new Received(files, new Stored(Hashes.of(bytes), bytes.length), Optional.of(bytes), Optional.empty());
    }

    static Received large(ContentFiles files, InputStream in, long limit) {
        var draft = files.draft();
        boolean complete = false;
        try {
            var stored = files.write(draft, in, limit);
            complete = true;
            return new Received(files, stored, Optional.empty(), Optional.of(draft));
        } finally {
            if (!complete) {
                files.drop(draft);
            }
        }
    }

    public Stored stored() {
        return stored;
    }

    /** Empty if they lie in a file. */
    Optional<byte[]> bytes() {
        return bytes;
    }

    /** The file takes its place before the row that names it; a repeated transaction finds it there. */
    void publish() {
        draft.ifPresent(file -> files.publish(file, stored.sha256()));
        draft = Optional.empty();
    }

    @Override
    public void close() {
        draft.ifPresent(files::drop);
        draft = Optional.empty();
    }
}
