package org.schalter.core.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mozilla.universalchardet.UniversalDetector;

/** Makes text of bytes, whatever their declaration says: declared, UTF-8, detected, windows-1252. */
final class TextDecoder {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** Below this many non-ASCII bytes the detector mistakes short western text for Greek or Thai. */
    private static final int ENOUGH_TO_DETECT = 20;
    /** Names as mail declares them, and what is really meant. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("cp-1252", "windows-1252"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("cp-850", "cp850"),
            Map.entry("utf8mb4", "utf-8"));

    /** Java looks up unknown names so slowly that a hostile header could use it. */
    private static final Map<String, Charset> KNOWN = byEveryName();

    private TextDecoder() {}

    static String decode(byte[] bytes) {
        return decode(bytes, Optional.empty());
    }

    static String decode(byte[] bytes, Optional<String> declared) {
        String name = declared.map(TextDecoder::meant).orElse("");
        if (name.endsWith("utf-7")) {
            return Utf7.decode(bytes);
        }
        return candidates(bytes, name)
                .flatMap(Optional::stream)
                .flatMap(charset -> strictly(bytes, charset).stream())
                .findFirst()
                .orElseGet(() -> new String(bytes, WESTERN));
    }

    private static Stream<Optional<Charset>> candidates(byte[] bytes, String name) {
        Stream<Optional<Charset>> first = Stream.of(escaped(bytes, name), known(name));
        Stream<Optional<Charset>> rest = Stream.of(0).map(any -> detected(bytes));
        return Stream.concat(Stream.concat(first, Stream.of(Optional.of(StandardCharsets.UTF_8))), rest);
    }

    /** ISO-2022 text is plain ASCII to everybody who does not look for its escapes. */
    private static Optional<Charset> escaped(byte[] bytes, String name) {
        boolean mayBe = name.isEmpty() || name.equals("us-ascii") || name.equals("utf-8");
        return mayBe && indexOfEscape(bytes) >= 0 ? detected(bytes) : Optional.empty();
    }

    private static int indexOfEscape(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return i;
            }
        }
        return -1;
    }

    private static String meant(String declared) {
        String name = declared.strip().toLowerCase(Locale.ROOT);
        int language = name.indexOf('*');
        String bare = language < 0 ? name : name.substring(0, language);
        return MEANT.getOrDefault(bare, bare);
    }

    private static Optional<Charset> known(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }

    private static Map<String, Charset> byEveryName() {
        var charsets = new HashMap<String, Charset>();
        Charset.availableCharsets().values().stream()
                .filter(TextDecoder::isForText)
                .forEach(charset -> {
                    charset.aliases().forEach(alias -> charsets.put(alias.toLowerCase(Locale.ROOT), charset));
                    charsets.put(charset.name().toLowerCase(Locale.ROOT), charset);
                });
        return Map.copyOf(charsets);
    }

    /** Mainframe charsets decode anything, to nonsense; a mail that claims one is lying. */
    private static boolean isForText(Charset charset) {
        byte[] letters = {'M', 'a', 'i', 'l'};
        return charset.name().startsWith("UTF-") || new String(letters, charset).equals("Mail");
    }

    private static Optional<Charset> detected(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 100_000));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .map(TextDecoder::meant)
                .filter(name -> isMultiByte(name) || highBytes(bytes) >= ENOUGH_TO_DETECT)
                .flatMap(TextDecoder::known);
    }

    private static boolean isMultiByte(String name) {
        return name.startsWith("iso-2022")
                || name.startsWith("utf-")
                || name.startsWith("gb")
                || name.startsWith("euc")
                || name.startsWith("big5")
                || name.startsWith("windows-31j");
    }

    private static int highBytes(byte[] bytes) {
        int count = 0;
        for (int i = 0; i < bytes.length && count < ENOUGH_TO_DETECT; i++) {
            count += bytes[i] < 0 ? 1 : 0;
        }
        return count;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }
}
