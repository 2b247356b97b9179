package org.schalter.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The folder of this installation: {@code schalter.data} where it is set, else a folder below Karaf's data. It is made if
 * it is missing.
 */
@Component(service = DataDirectory.class)
public final class DataDirectory {

    private final Path folder;

    @Activate
    public DataDirectory(BundleContext context) {
        this(configured(context));
    }

    public DataDirectory(Path folder) {
        this.folder = folder;
        make(folder);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** A folder below, made if it is missing. */
    public Path folder(String name) {
        var below = folder.resolve(name);
        make(below);
        return below;
    }

    private static Path configured(BundleContext context) {
        var set = context.getProperty("schalter.data");
        return set == null ? Path.of(context.getProperty("karaf.data"), "schalter") : Path.of(set);
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
    }
}
