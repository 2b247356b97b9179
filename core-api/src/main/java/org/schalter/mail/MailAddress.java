package org.schalter.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address with its display name (may be empty); {@code List<MailAddress>} as a form component becomes an address
 * line. The address is kept as written; compare by {@link #key()}.
 */
public record MailAddress(String name, String address) {

    private static final Pattern SPECIAL = Pattern.compile("[\"\\\\,;:<>@()\\[\\]]");

    public MailAddress {
        if (hasControl(name) || hasControl(address)) {
            throw new IllegalArgumentException("control character in a mail address");
        }
        name = name.strip();
        address = address.strip();
    }

    public static MailAddress of(String address) {
        return new MailAddress("", address);
    }

    /** The address in the form in which two spellings of one mailbox are equal. */
    public String key() {
        return address.toLowerCase(Locale.ROOT);
    }

    /** The name, or the address where there is none. */
    public String shown() {
        return name.isEmpty() ? address : name;
    }

    /** {@code Name <address>}, or the address alone; the name in quotes where its signs would separate or end it. */
    @Override
    public String toString() {
        return name.isEmpty() ? address : quoted() + " <" + address + ">";
    }

    private String quoted() {
        return SPECIAL.matcher(name).find() ? '"' + name.replaceAll("[\"\\\\]", "\\\\$0") + '"' : name;
    }

    private static boolean hasControl(String value) {
        return value.chars().anyMatch(Character::isISOControl);
    }
}
