package org.schalter.web.view;

import java.util.List;

/** A box at the right of a ticket with names and values. */
public record InfoBox(String id, String title, List<Row> rows) {

    public InfoBox {
        rows = List.copyOf(rows);
    }

    /** A name with its value. */
    public record Row(String label, Link value) {}
}
