package org.schalter.core.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether the sender's domain vouches for a mail, as our own border server saw it (Authentication-Results). */
public final class Authentication {

    private static final int LONGEST = 4000;

    private Authentication() {}

    /**
     * Only the topmost results under the name of our border server count: the server adds its own above whatever a
     * sender has written there. A mail of several authors has nobody to vouch for.
     */
    public static boolean isPassed(ReadMail mail, String borderServer) {
        return mail.senders().from().size() == 1
                && mail.headers().all("Authentication-Results").stream()
                        .findFirst()
                        .map(results -> CleanText.cut(results, LONGEST).toLowerCase(Locale.ROOT))
                        .filter(results -> isOf(results, borderServer.toLowerCase(Locale.ROOT)))
                        .flatMap(Authentication::dmarc)
                        .filter(dmarc -> dmarc.matches("dmarc\\s?=\\s?pass\\b.*"))
                        .filter(dmarc -> isForAuthor(dmarc, mail))
                        .isPresent();
    }

    private static boolean isOf(String results, String borderServer) {
        return results.split(";", 2)[0].strip().split("\\s", 2)[0].equals(borderServer);
    }

    private static Optional<String> dmarc(String results) {
        return Arrays.stream(results.split(";"))
                .map(String::strip)
                .filter(part -> part.startsWith("dmarc"))
                .findFirst();
    }

    private static boolean isForAuthor(String dmarc, ReadMail mail) {
        return mail.senders()
                .author()
                .map(author -> author.key().substring(author.key().lastIndexOf('@') + 1))
                .filter(domain -> Arrays.asList(dmarc.split("\\s+")).contains("header.from=" + domain))
                .isPresent();
    }
}
