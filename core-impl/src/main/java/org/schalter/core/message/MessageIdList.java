package org.schalter.core.message;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads Message-ID, In-Reply-To and References: ids without angle brackets and white space, each once. */
final class MessageIdList {

    private static final int LONGEST = 500;
    private static final int MOST = 1000;

    private MessageIdList() {}

    static List<String> of(String latin1) {
        Set<String> ids = new LinkedHashSet<>();
        int open = latin1.indexOf('<');
        while (open >= 0) {
            int close = latin1.indexOf('>', open);
            if (close < 0) {
                break;
            }
            ids.add(tidy(latin1.substring(latin1.lastIndexOf('<', close) + 1, close)));
            open = latin1.indexOf('<', close);
        }
        if (ids.isEmpty()) {
            Arrays.stream(latin1.split("[\\s,<>\"]+"))
                    .filter(word -> word.contains("@"))
                    .forEach(word -> ids.add(tidy(word)));
        }
        return ids.stream()
                .filter(id -> !id.isEmpty() && id.length() <= LONGEST)
                .limit(MOST)
                .toList();
    }

    private static String tidy(String id) {
        return CleanText.line(id).replaceAll("\\s+", "");
    }
}
