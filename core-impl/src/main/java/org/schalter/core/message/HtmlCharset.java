package org.schalter.core.message;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for the charset that an HTML page names in its head. */
final class HtmlCharset {

    private static final Pattern CHARSET = Pattern.compile("charset\\s{0,5}=\\s{0,5}[\"']?([A-Za-z0-9_.:-]{1,40})");

    private HtmlCharset() {}

    static Optional<String> declaredIn(byte[] html) {
        String head = new String(html, 0, Math.min(html.length, 2048), StandardCharsets.ISO_8859_1);
        Matcher charset = CHARSET.matcher(head);
        return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
    }
}
