package org.schalter.core.message;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;
import org.apache.james.mime4j.util.MimeUtil;

/** Writes header fields: encoded (RFC 2047), folded, and free of anything that would start another field. */
final class HeaderWriter {

    private static final int LONGEST_LINE = 76;

    private HeaderWriter() {}

    /** Free text, such as a subject. */
    static String text(String name, String value) {
        checked(name, value);
        return folded(name, needsEncoding(value) ? encoded(value, Usage.TEXT_TOKEN, name.length() + 2) : value);
    }

    /** A value that is ASCII by its nature: ids, dates, keywords. */
    static String plain(String name, String value) {
        checked(name, value);
        return folded(name, value);
    }

    static String addresses(String name, List<MailAddress> addresses) {
        return folded(
                name, addresses.stream().map(address -> address(name, address)).collect(Collectors.joining(", ")));
    }

    static String ids(String name, List<String> ids) {
        return folded(name, ids.stream().map(id -> id(name, id)).collect(Collectors.joining(" ")));
    }

    /** What may not stand in any header. */
    static String checked(String where, String value) {
        if (value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new HeaderInjectionException(where, value);
        }
        return value;
    }

    /** Foreign ids that no header could carry are left out: nobody can be answered by them anyway. */
    static boolean isWritable(String where, String foreignId) {
        checked(where, foreignId);
        boolean ascii = foreignId.chars().allMatch(c -> c > ' ' && c < 127 && c != '<' && c != '>');
        return ascii && !foreignId.isEmpty() && foreignId.length() <= 900;
    }

    private static String id(String where, String id) {
        if (!isWritable(where, id)) {
            throw new HeaderInjectionException(where, id);
        }
        return "<" + id + ">";
    }

    private static String address(String where, MailAddress address) {
        String mailbox = mailbox(where, address);
        String name = checked(where, address.name()).strip();
        if (name.isEmpty()) {
            return mailbox;
        }
        return (needsEncoding(name) ? encoded(name, Usage.WORD_ENTITY, where.length() + 2) : quoted(name)) + " <"
                + mailbox + ">";
    }

    private static String mailbox(String where, MailAddress address) {
        checked(where, address.address());
        if (!address.isUsable()
                || address.address().chars().anyMatch(c -> "<>,;:()\"\\[]".indexOf(c) >= 0 || c == 127)) {
            throw new HeaderInjectionException(where, address.address());
        }
        int at = address.address().lastIndexOf('@');
        return address.address().substring(0, at + 1)
                + domain(where, address.address().substring(at + 1));
    }

    private static String domain(String where, String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException noDomain) {
            throw new HeaderInjectionException(where, domain);
        }
    }

    private static String quoted(String name) {
        return name.matches("[A-Za-z0-9 '_-]+")
                ? name
                : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Everything but readable ASCII, what looks encoded already, and words too long to fold. */
    private static boolean needsEncoding(String value) {
        boolean readable = value.chars().allMatch(c -> c >= ' ' && c < 127);
        return !readable || value.contains("=?") || value.matches(".*\\S{70}.*") || !value.equals(value.strip());
    }

    private static String encoded(String value, Usage usage, int used) {
        return EncoderUtil.encodeEncodedWord(value, usage, Math.min(used, 40), StandardCharsets.UTF_8, null);
    }

    private static String folded(String name, String value) {
        String line = name + ": " + value;
        return line.length() <= LONGEST_LINE ? line : MimeUtil.fold(line, 0);
    }
}
