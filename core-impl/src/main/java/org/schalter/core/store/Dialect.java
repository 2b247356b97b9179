package org.schalter.core.store;

/** The few words in which Derby and PostgreSQL differ. */
public enum Dialect {
    DERBY("clob", "blob"),
    POSTGRESQL("text", "bytea");

    private final String longText;
    private final String bytes;

    Dialect(String longText, String bytes) {
        this.longText = longText;
        this.bytes = bytes;
    }

    static Dialect of(String product) {
        return switch (product) {
            case "Apache Derby" -> DERBY;
            case "PostgreSQL" -> POSTGRESQL;
            default ->
                throw new IllegalStateException("Schalter runs on Apache Derby and PostgreSQL, not on " + product);
        };
    }

    public String longText() {
        return longText;
    }

    public String bytes() {
        return bytes;
    }

    /**
     * A hint behind a table in a query: Derby's optimizer ignores the right index of a list.
     *
     * @return an empty string where the database needs none
     */
    public String useIndex(String index) {
        return this == DERBY ? " --DERBY-PROPERTIES index=" + index + "\n" : " ";
    }
}
