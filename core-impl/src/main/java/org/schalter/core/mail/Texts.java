package org.schalter.core.mail;

import java.util.List;
import java.util.Optional;
import org.schalter.core.message.MailAddress;

/** Foreign texts and addresses in the form in which the core keeps them. */
final class Texts {

    private Texts() {}

    static String cut(String text, int longest) {
        var clean = text.replace("\0", "");
        if (clean.length() <= longest) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
        return clean.substring(0, end);
    }

    static List<org.schalter.mail.MailAddress> stored(List<MailAddress> read) {
        return read.stream().map(Texts::stored).toList();
    }

    static Optional<org.schalter.mail.MailAddress> stored(Optional<MailAddress> read) {
        return read.map(Texts::stored);
    }

    static org.schalter.mail.MailAddress stored(MailAddress read) {
        return new org.schalter.mail.MailAddress(line(read.name()), line(read.address()));
    }

    static List<MailAddress> written(List<org.schalter.mail.MailAddress> stored) {
        return stored.stream().map(Texts::written).toList();
    }

    static MailAddress written(org.schalter.mail.MailAddress stored) {
        return new MailAddress(stored.name(), stored.address());
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
