package org.schalter.web.view;

import java.util.Set;

/** Which actions have an icon of their own in the sprite. */
final class Icons {

    private static final Set<String> ACTIONS = Set.of(
            "back",
            "lock",
            "unlock",
            "print",
            "priority",
            "people",
            "owner",
            "customer",
            "communication",
            "note",
            "phone-out",
            "phone-in",
            "pending",
            "watch",
            "unwatch",
            "close",
            "spam",
            "miscellaneous",
            "history",
            "fields",
            "link",
            "merge",
            "masterslave",
            "move",
            "mark",
            "plain",
            "split",
            "bounce",
            "forward",
            "reply",
            "reply-all",
            "resend",
            "confirm-sender");

    private Icons() {}

    static String of(String action) {
        return switch (action) {
            case "unmark" -> "mark";
            case "print-article" -> "print";
            case "phone-ticket" -> "phone-in";
            case "email-ticket" -> "reply";
            default -> ACTIONS.contains(action) ? action : "action";
        };
    }
}
