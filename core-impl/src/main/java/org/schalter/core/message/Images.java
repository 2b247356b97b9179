package org.schalter.core.message;

import java.util.function.UnaryOperator;

/** Where images of a mail are fetched from: by content id, and by remote address; an empty answer leaves one out. */
public record Images(UnaryOperator<String> inline, UnaryOperator<String> remote) {

    /** Inline images by this function; remote ones stay away until the reader asks for them. */
    public static Images withoutRemote(UnaryOperator<String> inline) {
        return new Images(inline, url -> "");
    }
}
