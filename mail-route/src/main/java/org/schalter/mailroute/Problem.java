package org.schalter.mailroute;

import org.schalter.mail.MailAccount;

/** What went wrong with an account, in words for its administrator. */
final class Problem {

    private static final int LONGEST = 500;

    private Problem() {}

    static String of(Exception cause, MailAccount account) {
        var text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        // a server may repeat what it was sent
        var password = account.login().password();
        return oneLine(password.isEmpty() ? text : text.replace(password, "***"));
    }

    /** Servers answer in several lines of any length. */
    static String oneLine(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
