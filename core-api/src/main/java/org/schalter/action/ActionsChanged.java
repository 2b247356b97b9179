package org.schalter.action;

import org.osgi.annotation.versioning.ConsumerType;

/** Told whenever an action came, went or was switched off or on; register it as a service. Must return at once. */
@ConsumerType
public interface ActionsChanged {

    void actionsChanged();
}
