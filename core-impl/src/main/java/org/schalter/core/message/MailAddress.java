package org.schalter.core.message;

import java.util.Locale;

/** A display name (may be empty) and the address as the mail writes it (may be unusable). */
public record MailAddress(String name, String address) {

    public static MailAddress of(String address) {
        return new MailAddress("", address);
    }

    /** The form by which two addresses are compared: nobody gives two people mailboxes that differ by case. */
    public String key() {
        return address.toLowerCase(Locale.ROOT);
    }

    public String localPart() {
        return isUsable() ? key().substring(0, key().lastIndexOf('@')) : key();
    }

    /** Whether a mail could be sent there, judged by its form alone. */
    public boolean isUsable() {
        int at = address.lastIndexOf('@');
        return at > 0
                && at < address.length() - 1
                && address.length() <= 320
                && address.chars().noneMatch(c -> c <= ' ');
    }
}
