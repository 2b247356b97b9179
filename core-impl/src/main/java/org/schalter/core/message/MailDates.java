package org.schalter.core.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the Date header, also in the shapes that the standard left behind or never had. */
final class MailDates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,2})[ -]+([A-Za-z]{3})[A-Za-z]{0,6}[ -]+(\\d{2,4}) +"
            + "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))? *([+-]\\d{4}|[A-Za-z]{1,5})?");
    private static final Map<String, Integer> ZONES = Map.of(
            "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7, "CET", 1, "CEST",
            2);

    private MailDates() {}

    static Optional<Instant> parse(String text) {
        Matcher shape = SHAPE.matcher(CleanText.cut(text, 200).replaceAll("\\s+", " "));
        if (!shape.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(local(shape)
                    .toInstant(zone(Optional.ofNullable(shape.group(7)).orElse("UTC"))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDateTime local(Matcher shape) {
        int month = MONTHS.indexOf(shape.group(2).toLowerCase(Locale.ROOT)) + 1;
        int second = Math.min(
                59, Integer.parseInt(Optional.ofNullable(shape.group(6)).orElse("0")));
        return LocalDateTime.of(
                year(shape.group(3)),
                month,
                Integer.parseInt(shape.group(1)),
                Integer.parseInt(shape.group(4)),
                Integer.parseInt(shape.group(5)),
                second);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private static ZoneOffset zone(String name) {
        if (!name.startsWith("+") && !name.startsWith("-")) {
            return ZoneOffset.ofHours(ZONES.getOrDefault(name.toUpperCase(Locale.ROOT), 0));
        }
        int sign = name.startsWith("-") ? -1 : 1;
        int hours = Integer.parseInt(name.substring(1, 3));
        int minutes = Integer.parseInt(name.substring(3));
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
