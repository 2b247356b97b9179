package org.schalter.core.message;

import java.util.List;
import java.util.regex.Pattern;

/** Subjects with our hook, such as {@code Re: [Ticket#2025061210000014] Printer on fire}. */
public final class Subjects {

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:re|fwd|fw|aw|wg|sv|vs|rv|tr|antw)\\s{0,3}(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\))?\\s{0,3}[:\uFF1A]\\s*+)",
            Pattern.CASE_INSENSITIVE);

    private final String hook;
    private final Pattern hooked;

    /** The hook is what stands before the number, such as {@code Ticket#}. */
    public Subjects(String hook) {
        this.hook = hook;
        this.hooked = Pattern.compile("\\[" + Pattern.quote(hook) + "\\s{0,3}(\\d{6,32})\\]");
    }

    /** All numbers behind our hook, in their order; a number without the hook is none. */
    public List<String> numbers(String subject) {
        return hooked.matcher(subject)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The subject without hooks and without prefixes of answers and forwarded mail. */
    public String title(String subject) {
        String bare =
                hooked.matcher(subject).replaceAll(" ").replaceAll("\\s+", " ").strip();
        return withoutPrefixes(bare);
    }

    /** The subject without the prefixes at its start, whatever their language and number. */
    public static String withoutPrefixes(String subject) {
        String rest = subject.strip();
        var prefix = PREFIX.matcher(rest);
        int end = 0;
        while (end < rest.length() && prefix.region(end, rest.length()).lookingAt()) {
            end = prefix.end();
        }
        return rest.substring(end).strip();
    }

    public String reply(String number, String title) {
        return "Re: " + first(number, title);
    }

    public String forward(String number, String title) {
        return "Fwd: " + first(number, title);
    }

    /** The subject of the first mail about a ticket. */
    public String first(String number, String title) {
        return ("[" + hook + number + "] " + title(title)).strip();
    }
}
