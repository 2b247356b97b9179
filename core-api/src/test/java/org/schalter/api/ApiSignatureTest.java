package org.schalter.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.annotation.versioning.Version;

/**
 * The API is what stands in {@code api-signatures.txt}. Who changes it raises the version in the package's
 * {@code package-info.java} and renews the file in the same commit: copy {@code target/api-signatures.txt} over it.
 */
class ApiSignatureTest {

    private static final Path COMMITTED = Path.of("api-signatures.txt");
    private static final Path CURRENT = Path.of("target", "api-signatures.txt");
    private static final Path CLASSES = Path.of("target", "classes");

    @Test
    void theApiIsTheOneThatWasCommitted() throws IOException {
        Files.write(CURRENT, current());

        assertThat(CURRENT).hasSameTextualContentAs(COMMITTED);
    }

    private static List<String> current() throws IOException {
        var lines = new ArrayList<String>();
        for (var folder : packages()) {
            var name = CLASSES.relativize(folder).toString().replace('/', '.');
            lines.add("package " + name + " " + version(name));
            for (var type : types(folder)) {
                lines.addAll(PublicSignatures.of(type));
            }
        }
        return lines;
    }

    private static List<Path> packages() throws IOException {
        try (var all = Files.walk(CLASSES)) {
            return all.filter(folder -> Files.exists(folder.resolve("package-info.class")))
                    .sorted()
                    .toList();
        }
    }

    private static List<Class<?>> types(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(CLASSES::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .sorted()
                    .<Class<?>>map(file -> load(
                            file.substring(0, file.length() - ".class".length()).replace('/', '.')))
                    .toList();
        }
    }

    /** The annotation is gone from the class file, so it is read from the source. */
    private static String version(String name) throws IOException {
        var source = Path.of("src", "main", "java", name.replace('.', '/'), "package-info.java");
        return Files.readAllLines(source).stream()
                .filter(line -> line.startsWith("@" + Version.class.getSimpleName()))
                .findFirst()
                .orElse("no version");
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiSignatureTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("not on the class path: " + name, e);
        }
    }
}
