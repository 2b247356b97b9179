package org.schalter.core.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Decodes header text (RFC 2047), once. The bytes of neighbouring words are joined first, because mailers cut
 * characters in two. Header text is kept as Latin-1, one character a byte, until it comes here.
 */
final class EncodedWords {

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String pendingCharset = "";

    private EncodedWords(String source) {
        this.source = source;
    }

    static String decode(String latin1) {
        return CleanText.line(new EncodedWords(latin1).run());
    }

    private String run() {
        int done = 0;
        Optional<Word> next = Word.find(source, 0);
        while (next.isPresent()) {
            Word word = next.get();
            gap(source.substring(done, word.start()));
            add(word);
            done = word.end();
            next = Word.find(source, done);
        }
        gap(source.substring(done));
        flush();
        return text.toString();
    }

    /** White space between two words belongs to the encoding, not to the text. */
    private void gap(String between) {
        boolean joins = pending.size() > 0 && between.isBlank();
        if (!joins) {
            flush();
            text.append(TextDecoder.decode(between.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    private void add(Word word) {
        if (!word.charset().equals(pendingCharset)) {
            flush();
        }
        pendingCharset = word.charset();
        pending.writeBytes(word.bytes());
    }

    private void flush() {
        text.append(TextDecoder.decode(pending.toByteArray(), Optional.of(pendingCharset)));
        pending.reset();
    }

    /** One {@code =?charset?Q?text?=} and where it stands. */
    private record Word(int start, int end, String charset, byte[] bytes) {

        static Optional<Word> find(String source, int from) {
            int start = source.indexOf("=?", from);
            while (start >= 0) {
                int charsetEnd = source.indexOf('?', start + 2);
                int textStart = charsetEnd + 3;
                if (charsetEnd < 0 || textStart > source.length()) {
                    return Optional.empty();
                }
                if (isWord(source, start + 2, charsetEnd)) {
                    int end = source.indexOf("?=", textStart);
                    return end < 0 ? Optional.empty() : Optional.of(of(source, start, charsetEnd, end));
                }
                start = source.indexOf("=?", start + 2);
            }
            return Optional.empty();
        }

        private static boolean isWord(String source, int charsetStart, int charsetEnd) {
            int length = charsetEnd - charsetStart;
            boolean framed = length > 0 && length < 60 && source.charAt(charsetEnd + 2) == '?';
            return framed && "qQbB".indexOf(source.charAt(charsetEnd + 1)) >= 0;
        }

        private static Word of(String source, int start, int charsetEnd, int end) {
            String charset = source.substring(start + 2, charsetEnd).toLowerCase(Locale.ROOT);
            byte[] encoded = source.substring(charsetEnd + 3, end).getBytes(StandardCharsets.ISO_8859_1);
            boolean quoted = Character.toUpperCase(source.charAt(charsetEnd + 1)) == 'Q';
            byte[] bytes = quoted ? Transfer.headerQuoted(encoded) : Transfer.base64(encoded);
            return new Word(start, end + 2, charset, bytes);
        }
    }
}
