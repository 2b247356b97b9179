package org.schalter.action;

import java.util.Comparator;

/** Where an action stands: the menu, and the order in it from low to high. */
public record Place(Menu menu, int order) implements Comparable<Place> {

    private static final Comparator<Place> BY_MENU_THEN_ORDER =
            Comparator.comparing(Place::menu).thenComparingInt(Place::order);

    @Override
    public int compareTo(Place other) {
        return BY_MENU_THEN_ORDER.compare(this, other);
    }
}
