package org.schalter.web.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.schalter.web.PageTexts;
import org.schalter.web.view.Moment;

/** Points in time and sizes in a reader's words. */
record Moments(Locale locale, ZoneId zone, Clock clock) {

    static Moments of(Locale locale) {
        return new Moments(locale, ZoneId.systemDefault(), Clock.systemUTC());
    }

    Moment of(Instant time) {
        var exact = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(time.atZone(zone));
        return new Moment(time.toString(), exact, relative(time));
    }

    String clock(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time.atZone(zone));
    }

    String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(locale, "%d KB", Math.round(bytes / 1e3))
                : String.format(locale, "%.1f MB", bytes / 1e6);
    }

    private String relative(Instant time) {
        var words = new PageTexts(locale);
        var passed = Duration.between(time, clock.instant());
        var length = passed.abs();
        if (length.toMinutes() < 1) {
            return words.get("time.now");
        }
        var unit = length.toHours() < 1 ? "minutes" : length.toDays() < 1 ? "hours" : "days";
        long count =
                switch (unit) {
                    case "minutes" -> length.toMinutes();
                    case "hours" -> length.toHours();
                    default -> length.toDays();
                };
        return words.get((passed.isNegative() ? "time.in." : "time.ago.") + unit, count);
    }
}
