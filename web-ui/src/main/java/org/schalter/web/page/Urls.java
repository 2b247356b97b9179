package org.schalter.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.schalter.queue.QueueId;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.TicketNumber;

/** All addresses of the pages; every link built from data comes from here. */
final class Urls {

    static final String HOME = "/queues/my";

    private Urls() {}

    static String ticket(TicketNumber number) {
        return "/tickets/" + number;
    }

    static String queue(QueueId queue) {
        return "/queues/" + queue.value();
    }

    static String opening(String id) {
        return "/openings/" + encoded(id);
    }

    static String article(ArticleId article) {
        return "/articles/" + article.value();
    }

    /** A mail link; only an address that cannot carry anything else becomes one. */
    static String mail(String address) {
        return address.matches("[\\w.+-]+@[\\w.-]+") ? "mailto:" + address : "";
    }

    /** Where a sign-in leads: a path of this site, or home. Browsers read {@code //} and {@code \} as another host. */
    static String local(String next) {
        boolean path = next.startsWith("/") && !next.startsWith("//") && next.indexOf('\\') < 0;
        boolean plain = next.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
        return path && plain && !next.toLowerCase(Locale.ROOT).startsWith("/login") ? next : HOME;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
