package org.schalter.core.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The schema's scripts by name. Flyway could look for them itself, but reads the bundle's number from the address of a
 * resource, which in Felix begins with a random UUID: now and then it looks into another bundle and finds none.
 */
final class Scripts implements ResourceProvider {

    static final String FOLDER = "schema/";

    /** Each runs once, in the order of its number. What was released is never changed. */
    private static final List<String> NAMES = List.of("V1__core.sql");

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return named(name).orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return NAMES.stream()
                .filter(name -> name.startsWith(prefix))
                .filter(name -> List.of(suffixes).stream().anyMatch(name::endsWith))
                .map(name -> (LoadableResource) new Script(name))
                .toList();
    }

    static List<String> names() {
        return NAMES;
    }

    private static Optional<LoadableResource> named(String name) {
        return NAMES.stream().filter(name::equals).findFirst().map(Script::new);
    }
}
