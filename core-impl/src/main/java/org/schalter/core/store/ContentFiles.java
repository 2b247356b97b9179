package org.schalter.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import org.schalter.core.store.Contents.Stored;

/** Content in files: written aside, forced to the disk, then renamed to its hash. */
final class ContentFiles {

    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final Path drafts;

    ContentFiles(Path folder) {
        this.folder = folder;
        this.drafts = folder.resolve("tmp");
        make(drafts);
    }

    Path draft() {
        try {
            return Files.createTempFile(drafts, "content", ".new");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + drafts, e);
        }
    }

    Stored write(Path draft, InputStream in, long limit) {
        var digest = Hashes.sha256();
        long size = 0;
        var buffer = new byte[BUFFER];
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new TooLargeException(limit);
                }
                digest.update(buffer, 0, read);
                writeAll(channel, ByteBuffer.wrap(buffer, 0, read));
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store content", e);
        }
        return new Stored(HexFormat.of().formatHex(digest.digest()), size);
    }

    void publish(Path draft, String sha256) {
        var target = path(sha256);
        try {
            Files.createDirectories(target.getParent());
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(target.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store content " + sha256, e);
        }
    }

    InputStream open(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("content " + sha256 + " is missing", e);
        }
    }

    void drop(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + draft, e);
        }
    }

    private Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** A rename is safe only when its folder is on the disk too. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
    }
}
