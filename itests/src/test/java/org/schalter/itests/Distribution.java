package org.schalter.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The built archive, unpacked once for all tests. */
final class Distribution {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private Distribution() {}

    static Path archive() {
        var property = System.getProperty("schalter.archive");
        var archive = property == null
                ? Path.of("../distribution/target/distribution-1.0.0-SNAPSHOT.tar.gz")
                : Path.of(property);
        if (!Files.exists(archive)) {
            throw new IllegalStateException("not built yet: " + archive);
        }
        return archive.toAbsolutePath().normalize();
    }

    /** The folder of the unpacked archive; unpacked anew when the archive is newer. */
    static synchronized Path folder() {
        try {
            var archive = archive();
            var folder = TARGET.resolve(
                    "distribution-" + Files.getLastModifiedTime(archive).toMillis());
            if (!Files.exists(folder.resolve("build.txt"))) {
                Files.createDirectories(folder);
                Commands.run("tar", "-xzf", archive.toString(), "-C", folder.toString(), "--strip-components=1");
            }
            return folder;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
