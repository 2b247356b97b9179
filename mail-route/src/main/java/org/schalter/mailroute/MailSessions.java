package org.schalter.mailroute;

import jakarta.mail.Session;
import java.util.Locale;
import java.util.Properties;
import org.schalter.mail.MailAccount;

/** Settings of jakarta.mail for an account: certificates are checked, STARTTLS is demanded, nothing waits for ever. */
final class MailSessions {

    private static final String TIMEOUT_MILLIS = "30000";
    private static final String FETCH_BYTES = "1048576";

    private MailSessions() {}

    /** The session; it holds no password. */
    static Session of(MailAccount account) {
        var protocol = protocol(account);
        var settings = new Properties();
        settings.setProperty("mail.store.protocol", protocol);
        settings.setProperty("mail.transport.protocol", protocol);
        var prefix = "mail." + protocol + ".";
        settings.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        settings.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        settings.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        settings.setProperty(
                prefix + "starttls.enable", String.valueOf(account.server().startTls()));
        settings.setProperty(
                prefix + "starttls.required", String.valueOf(account.server().startTls()));
        settings.setProperty(prefix + "fetchsize", FETCH_BYTES);
        settings.setProperty(prefix + "peek", "true");
        settings.setProperty(prefix + "auth", String.valueOf(signsIn(account)));
        settings.setProperty(prefix + "sendpartial", "true");
        settings.setProperty(prefix + "quitwait", "false");
        return Session.getInstance(settings);
    }

    static boolean signsIn(MailAccount account) {
        return !account.login().user().isEmpty();
    }

    static String protocol(MailAccount account) {
        return account.server().protocol().name().toLowerCase(Locale.ROOT);
    }
}
