package org.schalter.form;

/** How a field is shown and read; derived from the Java type of the form's component. */
public enum FieldType {
    LINE,
    LONG_TEXT,
    RICH_TEXT,
    CHECK_BOX,
    NUMBER,
    CHOICE,
    QUEUE,
    AGENT,
    STATE,
    PRIORITY,
    TICKET,
    ARTICLE,
    RECIPIENTS,
    UPLOADS,
    TEMPLATE,
    PENDING_UNTIL;

    /** The value is one of the field's choices. */
    public boolean isChoice() {
        return switch (this) {
            case CHOICE, QUEUE, AGENT, STATE, PRIORITY, TEMPLATE -> true;
            default -> false;
        };
    }
}
