package org.schalter.web.view;

import java.util.List;

/** Actions behind one word, such as "Communication". */
public record ActionGroup(String id, String label, List<ActionButton> actions) implements MenuEntry {

    public ActionGroup {
        actions = List.copyOf(actions);
    }

    public String icon() {
        return Icons.of(id);
    }
}
