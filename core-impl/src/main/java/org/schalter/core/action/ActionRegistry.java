package org.schalter.core.action;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schalter.action.NewTicketAction;
import org.schalter.action.TicketAction;
import org.schalter.action.TicketView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The actions that are deployed now. Among several of one id the higher {@code service.ranking} wins; what is malformed
 * is refused with a warning and harms nobody else. Thread-safe.
 */
@Component(service = ActionRegistry.class)
public final class ActionRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(ActionRegistry.class);
    private static final Comparator<ActionEntry> HIGHEST_FIRST =
            Comparator.comparingInt(ActionEntry::ranking).reversed();

    private final GuardedCalls calls;
    private final Audience audience;
    private final EntryReader reader;
    private final List<ActionEntry> entries = new ArrayList<>();
    private volatile Map<String, ActionEntry> deployed = Map.of();

    @Activate
    public ActionRegistry(@Reference GuardedCalls calls, @Reference Audience audience) {
        this(calls, audience, Clock.systemUTC());
    }

    public ActionRegistry(GuardedCalls calls, Audience audience, Clock clock) {
        this.calls = calls;
        this.audience = audience;
        this.reader = new EntryReader(calls, clock, audience::tell);
    }

    public void add(TicketAction<?> action, Map<String, ?> properties) {
        add(new Plugin.Changes(action), version(properties), properties);
    }

    public void add(NewTicketAction<?> action, Map<String, ?> properties) {
        add(new Plugin.Creates(action), version(properties), properties);
    }

    public void add(TicketView view, Map<String, ?> properties) {
        add(new Plugin.Shows(view), version(properties), properties);
    }

    void add(Plugin plugin, String version, Map<String, ?> properties) {
        try {
            deploy(reader.read(plugin, version, properties));
        } catch (RuntimeException e) { // one malformed action must not keep the others away
            LOG.warn("{} is refused: {}", plugin.service().getClass().getName(), e.getMessage());
        }
    }

    /** Refuses new calls and waits for running ones up to the limit. */
    public void remove(Object service) {
        var removed = take(service);
        removed.forEach(entry -> entry.guard().close(calls.limits().execute()));
        if (!removed.isEmpty()) {
            audience.tell();
        }
    }

    public Optional<ActionEntry> find(String id) {
        return Optional.ofNullable(deployed.get(id));
    }

    /** In the order of their places. */
    public Collection<ActionEntry> all() {
        return deployed.values();
    }

    private void deploy(ActionEntry entry) {
        synchronized (this) {
            find(entry.id()).ifPresent(other -> LOG.warn(
                    "two actions are called {}: {} and {}; the higher service.ranking wins",
                    entry.id(),
                    other.plugin().service().getClass().getName(),
                    entry.plugin().service().getClass().getName()));
            entries.add(entry);
            choose();
        }
        audience.tell();
    }

    private synchronized List<ActionEntry> take(Object service) {
        var removed = entries.stream()
                .filter(entry -> entry.plugin().service() == service)
                .toList();
        entries.removeAll(removed);
        choose();
        return removed;
    }

    private void choose() {
        var best = new LinkedHashMap<String, ActionEntry>();
        entries.stream().sorted(HIGHEST_FIRST).forEach(entry -> best.putIfAbsent(entry.id(), entry));
        var ordered = new LinkedHashMap<String, ActionEntry>();
        best.values().stream()
                .sorted(Comparator.comparing((ActionEntry entry) -> entry.descriptor().place())
                        .thenComparing(ActionEntry::id))
                .forEach(entry -> ordered.put(entry.id(), entry));
        deployed = java.util.Collections.unmodifiableMap(ordered);
    }

    private static String version(Map<String, ?> properties) {
        return properties.get("bundle.version") instanceof String version ? version : "";
    }
}
