package org.schalter.web.view;

import java.util.List;

/**
 * The boxes at the right of a ticket.
 *
 * @param url answers this part alone
 */
public record TicketSide(String url, String live, List<InfoBox> boxes, List<LinkedObject> linked) {

    public TicketSide {
        boxes = List.copyOf(boxes);
        linked = List.copyOf(linked);
    }
}
