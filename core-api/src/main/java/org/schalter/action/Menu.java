package org.schalter.action;

/** The menus of the guide; an action takes its place in one of them. */
public enum Menu {
    TICKET,
    PEOPLE,
    COMMUNICATION,
    MISCELLANEOUS,
    /** Stands at each article. */
    ARTICLE,
    /** Makes a new ticket. */
    CREATE;

    public Place at(int order) {
        return new Place(this, order);
    }
}
