package org.schalter.core.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a parameter such as {@code filename}: quoted if it is plain, else encoded and continued (RFC 2231). */
final class FileNameParameter {

    private static final int LONGEST_PIECE = 54;

    private FileNameParameter() {}

    /** The parameter with the folding before it, to be appended to a header. */
    static String of(String name, String value) {
        HeaderWriter.checked(name, value);
        boolean plain = value.length() <= LONGEST_PIECE && value.matches("[A-Za-z0-9 ._()+-]*");
        return plain ? ";\r\n " + name + "=\"" + value + "\"" : pieces(name, value);
    }

    private static String pieces(String name, String value) {
        List<String> pieces = cut("utf-8''" + percentEncoded(value));
        if (pieces.size() == 1) {
            return ";\r\n " + name + "*=" + pieces.get(0);
        }
        var written = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            written.append(";\r\n ")
                    .append(name)
                    .append('*')
                    .append(i)
                    .append("*=")
                    .append(pieces.get(i));
        }
        return written.toString();
    }

    private static List<String> cut(String encoded) {
        var pieces = new ArrayList<String>();
        int start = 0;
        while (start < encoded.length()) {
            int end = Math.min(start + LONGEST_PIECE, encoded.length());
            int percent = encoded.lastIndexOf('%', end - 1);
            boolean cutsEscape = end < encoded.length() && percent > start && percent > end - 3;
            end = cutsEscape ? percent : end;
            pieces.add(encoded.substring(start, end));
            start = end;
        }
        return pieces;
    }

    private static String percentEncoded(String value) {
        var encoded = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || b == '.' || b == '-' || b == '_');
            encoded.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return encoded.toString();
    }
}
