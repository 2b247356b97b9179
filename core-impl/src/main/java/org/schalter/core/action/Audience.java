package org.schalter.core.action;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.schalter.action.ActionsChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to know that actions came or went. Thread-safe. */
@Component(service = Audience.class)
public final class Audience {

    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final GuardedCalls calls;
    private final List<ActionsChanged> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public Audience(@Reference GuardedCalls calls) {
        this.calls = calls;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addListener(ActionsChanged listener) {
        listeners.add(listener);
    }

    public void removeListener(ActionsChanged listener) {
        listeners.remove(listener);
    }

    /** Returns at once. */
    void tell() {
        listeners.forEach(listener -> calls.inBackground(() -> tell(listener)));
    }

    private static void tell(ActionsChanged listener) {
        try {
            listener.actionsChanged();
        } catch (RuntimeException | LinkageError e) { // an edge: a foreign listener must not end our thread
            LOG.warn("{} failed", listener.getClass().getName(), e);
        }
    }
}
