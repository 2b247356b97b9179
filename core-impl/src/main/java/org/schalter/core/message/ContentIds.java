package org.schalter.core.message;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Content ids as they stand in {@code cid:} links, where some mailers escape the at sign. */
final class ContentIds {

    private ContentIds() {}

    static boolean isLinked(String id, String html) {
        return html.contains("cid:" + id) || html.contains("cid:" + id.replace("@", "%40"));
    }

    static String unescaped(String link) {
        try {
            return URLDecoder.decode(link.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            return link;
        }
    }
}
