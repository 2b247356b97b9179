package org.schalter.core.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits the body of a multipart at its boundary, and guesses the boundary where none is declared. */
final class Multipart {

    private static final byte[] DASHES = {'-', '-'};

    private final Region body;
    private final byte[] delimiter;
    private final List<Region> parts = new ArrayList<>();
    private int partStart = -1;

    private Multipart(Region body, String boundary) {
        this.body = body;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The parts, at most so many; empty if the boundary does not occur. */
    static List<Region> split(Region body, Optional<String> boundary, int most) {
        return boundary.map(declared -> new Multipart(body, declared).run(most))
                .filter(parts -> !parts.isEmpty())
                .orElseGet(() -> guess(body)
                        .map(guess -> new Multipart(body, guess).run(most))
                        .orElse(List.of()));
    }

    private List<Region> run(int most) {
        int at = body.from();
        while (at < body.to() && parts.size() < most) {
            Region line = body.line(at);
            int next = body.nextLine(at);
            if (isDelimiter(line)) {
                endPart(at);
                partStart = isClosing(line) ? -1 : next;
            }
            at = next;
        }
        if (parts.size() < most) {
            endPart(body.to());
        }
        return parts;
    }

    /** The line break before a delimiter belongs to the delimiter. */
    private void endPart(int delimiterStart) {
        if (partStart < 0) {
            return;
        }
        int end = delimiterStart;
        if (delimiterStart < body.to() && end > partStart) {
            end -= 1;
            end -= end > partStart && body.bytes()[end - 1] == '\r' ? 1 : 0;
        }
        parts.add(body.between(partStart, end));
    }

    private boolean isDelimiter(Region line) {
        if (!line.startsWith(delimiter)) {
            return false;
        }
        return isClosing(line)
                || line.between(line.from() + delimiter.length, line.to()).isBlank();
    }

    private boolean isClosing(Region line) {
        int after = line.from() + delimiter.length;
        return after + 2 <= line.to() && line.bytes()[after] == '-' && line.bytes()[after + 1] == '-';
    }

    /** A line that looks like a delimiter and is followed by a header of a part. */
    private static Optional<String> guess(Region body) {
        int at = body.from();
        while (at < body.to()) {
            Region line = body.line(at);
            at = body.nextLine(at);
            boolean candidate = line.to() - line.from() > 4 && line.startsWith(DASHES);
            if (candidate && at < body.to() && body.line(at).latin1().regionMatches(true, 0, "Content-", 0, 8)) {
                return Optional.of(
                        line.between(line.from() + 2, line.to()).latin1().stripTrailing());
            }
        }
        return Optional.empty();
    }
}
