package org.schalter.core.action;

import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.schalter.action.NewTicketAction;
import org.schalter.action.TicketAction;
import org.schalter.action.TicketView;

/** Brings what bundles register into the registry, with the version of their bundle, and out of it again. */
@Component(service = ActionServices.class, immediate = true)
public final class ActionServices {

    private final ActionRegistry registry;

    @Activate
    public ActionServices(@Reference ActionRegistry registry) {
        this.registry = registry;
    }

    @Reference(
            service = TicketAction.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addAction(TicketAction<?> action, ServiceReference<?> reference) {
        registry.add(action, properties(reference));
    }

    void removeAction(TicketAction<?> action) {
        registry.remove(action);
    }

    @Reference(
            service = NewTicketAction.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addNewTicketAction(NewTicketAction<?> action, ServiceReference<?> reference) {
        registry.add(action, properties(reference));
    }

    void removeNewTicketAction(NewTicketAction<?> action) {
        registry.remove(action);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addView(TicketView view, ServiceReference<TicketView> reference) {
        registry.add(view, properties(reference));
    }

    void removeView(TicketView view) {
        registry.remove(view);
    }

    private static Map<String, Object> properties(ServiceReference<?> reference) {
        var properties = new HashMap<String, Object>();
        for (var key : reference.getPropertyKeys()) {
            properties.put(key, reference.getProperty(key));
        }
        properties.put("bundle.version", String.valueOf(reference.getBundle().getVersion()));
        return properties;
    }
}
