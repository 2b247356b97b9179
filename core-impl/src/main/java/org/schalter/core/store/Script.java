package org.schalter.core.store;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.flywaydb.core.api.resource.LoadableResource;

/** One script of the schema, from this bundle. */
final class Script extends LoadableResource {

    private final String name;

    Script(String name) {
        this.name = name;
    }

    @Override
    public Reader read() {
        var content = Script.class.getResourceAsStream(Scripts.FOLDER + name);
        if (content == null) {
            throw new IllegalStateException("the bundle holds no script " + name);
        }
        return new InputStreamReader(content, StandardCharsets.UTF_8);
    }

    @Override
    public String getAbsolutePath() {
        return Scripts.FOLDER + name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return getAbsolutePath();
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public String getRelativePath() {
        return name;
    }
}
