package org.schalter.core.message;

import java.util.List;

/** HTML that may be shown (in a sandboxed frame), and the remote images the mail asked for. */
public record SafeHtml(String html, List<String> remoteImages) {

    public SafeHtml {
        remoteImages = List.copyOf(remoteImages);
    }
}
