package org.schalter.itests.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The checkout's folders as these tests see them. */
final class House {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private House() {}

    /** Folders of bundles that plug in: actions and whatever else knows the API only. */
    static List<Path> actions() {
        return folders("action-");
    }

    static List<Path> folders(String prefix) {
        try (var all = Files.list(ROOT)) {
            return all.filter(folder -> folder.getFileName().toString().startsWith(prefix))
                    .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path classes(Path folder) {
        return folder.resolve("target/classes");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
