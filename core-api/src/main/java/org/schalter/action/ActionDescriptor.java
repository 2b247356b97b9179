package org.schalter.action;

import java.util.EnumSet;
import java.util.Set;
import org.schalter.identity.Permission;
import org.schalter.ticket.StateType;

/**
 * Everything the core must know of an action before it is used; from it come the menu entry, the form, the JSON endpoint,
 * the permission key and the metrics.
 *
 * @param id lower-case words with dashes; stands in URLs, drafts and the history
 * @param form a public record; each component is a field
 * @param permission what the acting agent must hold on the ticket's queue
 * @param locks whether opening the form locks the ticket to the agent
 * @param key the name under which roles may be denied the action; by default the id
 * @param nextStates the types of the states that a {@code StateId} field offers
 */
public record ActionDescriptor<F extends Record>(
        String id,
        Class<F> form,
        Permission permission,
        Place place,
        boolean locks,
        String key,
        Set<StateType> nextStates) {

    private static final Set<StateType> USUAL_STATES = Set.copyOf(
            EnumSet.of(StateType.OPEN, StateType.CLOSED, StateType.PENDING_REMINDER, StateType.PENDING_AUTO));

    public ActionDescriptor {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not an action id: " + id);
        }
        nextStates = Set.copyOf(nextStates);
    }

    public static <F extends Record> ActionDescriptor<F> of(
            String id, Class<F> form, Permission permission, Place place) {
        return new ActionDescriptor<>(id, form, permission, place, false, id, USUAL_STATES);
    }

    /** The same, locking the ticket when the form opens. */
    public ActionDescriptor<F> locking() {
        return new ActionDescriptor<>(id, form, permission, place, true, key, nextStates);
    }

    /** The same under a permission key that several actions share. */
    public ActionDescriptor<F> sharing(String sharedKey) {
        return new ActionDescriptor<>(id, form, permission, place, locks, sharedKey, nextStates);
    }

    /** The same, offering only states of these types. */
    public ActionDescriptor<F> followedBy(StateType first, StateType... others) {
        return new ActionDescriptor<>(id, form, permission, place, locks, key, EnumSet.of(first, others));
    }

    /** There is nothing to fill in: one click does it. */
    public boolean isOneClick() {
        return form.getRecordComponents().length == 0;
    }
}
