package org.schalter.core.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Joins the pieces of RFC 2231 parameters ({@code name*0*=utf-8''a; name*1=b}) and decodes the values. */
final class ParameterNames {

    private ParameterNames() {}

    static Map<String, String> join(Map<String, String> raw) {
        var plain = new HashMap<String, String>();
        var pieces = new HashMap<String, TreeMap<Integer, Piece>>();
        raw.forEach((name, value) -> {
            int star = name.indexOf('*');
            if (star < 0) {
                plain.put(name, EncodedWords.decode(value));
            } else {
                pieces.computeIfAbsent(name.substring(0, star), any -> new TreeMap<>())
                        .put(section(name, star), new Piece(value, name.endsWith("*")));
            }
        });
        pieces.forEach((name, parts) -> plain.put(name, joined(parts)));
        return plain;
    }

    private static int section(String name, int star) {
        String digits = name.substring(star + 1).replace("*", "");
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }

    private static String joined(TreeMap<Integer, Piece> pieces) {
        if (pieces.values().stream().noneMatch(Piece::extended)) {
            var text = new StringBuilder();
            pieces.values().forEach(piece -> text.append(piece.value()));
            return EncodedWords.decode(text.toString());
        }
        Optional<String> charset = pieces.firstEntry().getValue().charset();
        var bytes = new ByteArrayOutputStream();
        int first = pieces.firstKey();
        pieces.forEach((section, piece) -> bytes.writeBytes(piece.bytes(charset.isPresent() && section == first)));
        return CleanText.line(TextDecoder.decode(bytes.toByteArray(), charset));
    }

    private record Piece(String value, boolean extended) {

        Optional<String> charset() {
            int first = value.indexOf('\'');
            int second = value.indexOf('\'', first + 1);
            return extended && first >= 0 && second > first ? Optional.of(value.substring(0, first)) : Optional.empty();
        }

        byte[] bytes(boolean withCharset) {
            int start = withCharset ? value.indexOf('\'', value.indexOf('\'') + 1) + 1 : 0;
            byte[] encoded = value.substring(start).getBytes(StandardCharsets.ISO_8859_1);
            return extended ? percentDecoded(encoded) : encoded;
        }

        private static byte[] percentDecoded(byte[] encoded) {
            var bytes = new ByteArrayOutputStream(encoded.length);
            for (int i = 0; i < encoded.length; i++) {
                int high = encoded[i] == '%' && i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
                int low = high >= 0 ? Character.digit(encoded[i + 2], 16) : -1;
                bytes.write(low >= 0 ? high * 16 + low : encoded[i]);
                i += low >= 0 ? 2 : 0;
            }
            return bytes.toByteArray();
        }
    }
}
