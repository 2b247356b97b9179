package org.schalter.core.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds the headers at the start of a region, also when the blank line, the headers or everything is missing. */
final class HeaderSection {

    private static final int FIELD_LIMIT = 100 * 1024;
    private static final int SECTION_LIMIT = 1024 * 1024;
    private static final int NAME_LIMIT = 200;
    private static final byte[] MAILBOX_LINE = "From ".getBytes(StandardCharsets.US_ASCII);

    private final Region region;
    private final List<MailHeaders.Field> fields = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private String name = "";
    private int kept;

    HeaderSection(Region region) {
        this.region = region;
    }

    Entity parse() {
        int at = start();
        while (at < region.to()) {
            Region line = region.line(at);
            if (line.isEmpty()) {
                return entity(region.nextLine(at));
            }
            if (!take(line) && !fieldsFollow(at)) {
                return entity(at);
            }
            at = region.nextLine(at);
        }
        return entity(region.to());
    }

    /** Blank lines and the separator of mailbox files may stand before the first field. */
    private int start() {
        int at = region.from();
        while (at < region.to() && (region.line(at).isEmpty() || region.line(at).startsWith(MAILBOX_LINE))) {
            at = region.nextLine(at);
        }
        return at < region.to() && nameLength(region.line(at)) > 0 && isTop() ? at : region.from();
    }

    /** A part of a mail that begins with a blank line has no headers; a whole mail that does is broken. */
    private boolean isTop() {
        return region.from() == 0;
    }

    private boolean take(Region line) {
        int length = nameLength(line);
        if (length > 0) {
            finishField();
            name = line.between(line.from(), line.from() + length).latin1().strip();
            append(line.between(line.from() + line.latin1().indexOf(':') + 1, line.to()));
            return true;
        }
        boolean continues = !name.isEmpty() && isSpace(line.bytes()[line.from()]);
        if (continues) {
            append(line);
        }
        return continues;
    }

    private void append(Region line) {
        int room = Math.min(FIELD_LIMIT - value.length(), SECTION_LIMIT - kept);
        String text = line.between(line.from(), Math.min(line.to(), line.from() + Math.max(room, 0)))
                .latin1();
        value.append(text);
        kept += text.length();
    }

    private void finishField() {
        if (!name.isEmpty() && kept < SECTION_LIMIT) {
            fields.add(new MailHeaders.Field(name, value.toString().strip()));
            kept += name.length();
        }
        value.setLength(0);
    }

    /** Whether after a line that is no field only fields come up to the blank line: then the line is mere dirt. */
    private boolean fieldsFollow(int dirt) {
        if (name.isEmpty()) {
            return false;
        }
        int at = region.nextLine(dirt);
        int found = 0;
        while (at < region.to() && !region.line(at).isEmpty()) {
            Region line = region.line(at);
            boolean field = nameLength(line) > 0;
            if (!field && !(found > 0 && isSpace(line.bytes()[line.from()]))) {
                return false;
            }
            found += field ? 1 : 0;
            at = region.nextLine(at);
        }
        return found > 0 && at < region.to();
    }

    /** How many characters stand before the colon of a field, or 0 if this is none. */
    private static int nameLength(Region line) {
        int end = Math.min(line.to(), line.from() + NAME_LIMIT);
        int at = line.from();
        while (at < end && line.bytes()[at] > ' ' && line.bytes()[at] != ':' && line.bytes()[at] != 127) {
            at++;
        }
        int length = at - line.from();
        while (at < end && isSpace(line.bytes()[at])) {
            at++;
        }
        return at < end && line.bytes()[at] == ':' ? length : 0;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t';
    }

    private Entity entity(int bodyStart) {
        finishField();
        return new Entity(new MailHeaders(fields), region.between(bodyStart, region.to()));
    }
}
