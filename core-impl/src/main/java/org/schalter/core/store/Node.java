package org.schalter.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * This process among those that share a database, by a name that its data directory keeps. Only one process works on a data
 * directory, so what the name held before a start is nobody's any more: it was killed.
 */
@Component(service = Node.class)
public final class Node {

    private final String name;

    @Activate
    public Node(@Reference DataDirectory data) {
        var file = data.file("node");
        try {
            if (!Files.exists(file)) {
                SecretFile.write(file, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
            }
            name = Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    public String name() {
        return name;
    }
}
