package org.schalter.itests.story;

import aQute.bnd.osgi.Builder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;

/** A bundle made outside the build, from a source file and its texts, against the jar of core-api alone. */
final class PluginJar {

    private static final Path API = Path.of("../core-api/target/org.schalter.api-1.0.0-SNAPSHOT.jar");

    private PluginJar() {}

    /**
     * @param folder of the test; holds what is made on the way
     * @param source the action, named like its file
     * @return the jar, complete
     */
    static Path of(Path folder, String packageName, String className, String source, String texts) {
        try {
            var sources = Files.createDirectories(folder.resolve("src"));
            var classes = Files.createDirectories(folder.resolve("classes"));
            var file = Files.writeString(sources.resolve(className + ".java"), source);
            compile(file, classes);
            var resources = Files.createDirectories(classes.resolve(packageName.replace('.', '/')));
            Files.writeString(resources.resolve("texts.properties"), texts);
            Files.writeString(resources.resolve("texts_de.properties"), texts);
            return pack(packageName, classes, folder.resolve(packageName + ".jar"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void compile(Path file, Path classes) {
        var outcome = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", classPath(), "-d", classes.toString(), file.toString());
        if (outcome != 0) {
            throw new IllegalStateException("the plug-in does not compile");
        }
    }

    private static Path pack(String packageName, Path classes, Path jar) {
        try (var builder = new Builder()) {
            builder.setClasspath(new File[] {classes.toFile(), API.toFile()});
            builder.setProperty("Bundle-SymbolicName", packageName);
            builder.setProperty("Bundle-Version", "1.0.0");
            builder.setProperty("Private-Package", packageName);
            builder.build().write(jar.toFile());
            if (!builder.getErrors().isEmpty()) {
                throw new IllegalStateException(builder.getErrors().toString());
            }
            return jar;
        } catch (Exception problem) { // bnd declares nothing narrower
            throw new IllegalStateException(problem);
        }
    }

    private static String classPath() {
        var annotations = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("org.osgi.service.component.annotations"))
                .toList();
        return String.join(File.pathSeparator, List.of(API.toString(), String.join(File.pathSeparator, annotations)));
    }
}
