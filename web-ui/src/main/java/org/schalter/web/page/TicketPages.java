package org.schalter.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.schalter.action.Offer;
import org.schalter.event.LogEntry;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketDetails;
import org.schalter.ticket.TicketLink;
import org.schalter.web.PageTexts;
import org.schalter.web.http.Viewer;
import org.schalter.web.view.ActionButton;
import org.schalter.web.view.ArticleList;
import org.schalter.web.view.HistoryRow;
import org.schalter.web.view.HistoryView;
import org.schalter.web.view.InfoBox;
import org.schalter.web.view.Link;
import org.schalter.web.view.LinkedObject;
import org.schalter.web.view.TicketHeader;
import org.schalter.web.view.TicketPage;
import org.schalter.web.view.TicketSide;
import org.schalter.web.view.Words;

/** Gathers the parts of a ticket's page. */
final class TicketPages {

    private TicketPages() {}

    static TicketPage page(TicketDetails details, List<Offer> offers, Viewer viewer, long article) {
        var articles = Articles.list(details, offers, viewer, article);
        return new TicketPage(
                header(details, viewer),
                Menus.of(details.ticket(), offers, viewer),
                articles,
                replies(articles),
                side(details, viewer));
    }

    static TicketHeader header(TicketDetails details, Viewer viewer) {
        var words = new PageTexts(viewer.locale());
        var ticket = details.ticket();
        var merged = details.mergedInto()
                .map(number -> new Link(words.get("merged.into", number), Urls.ticket(number)))
                .orElse(Link.NONE);
        return new TicketHeader(
                ticket.number().value(),
                ticket.title().isBlank() ? words.get("untitled") : ticket.title(),
                Urls.ticket(ticket.number()),
                Shown.priority(ticket.priority(), words),
                Shown.state(ticket.state(), words),
                new Link(ticket.queue().name(), Urls.queue(ticket.queue().id())),
                Moments.of(viewer.locale()).of(ticket.times().created()),
                lock(ticket, viewer, words),
                merged);
    }

    static TicketSide side(TicketDetails details, Viewer viewer) {
        var words = new PageTexts(viewer.locale());
        var number = details.ticket().number();
        var boxes = List.of(ticketBox(details.ticket(), words, viewer.locale()), customerBox(details.ticket(), words));
        var linked = details.links().stream().map(link -> linked(link, words)).toList();
        return new TicketSide(Urls.ticket(number) + "/side", "ticket/" + number, boxes, linked);
    }

    static HistoryView history(Ticket ticket, List<LogEntry> entries, Viewer viewer) {
        var words = new PageTexts(viewer.locale());
        var moments = Moments.of(viewer.locale());
        var url = Urls.ticket(ticket.number());
        var rows =
                entries.stream().map(entry -> row(entry, words, moments, url)).toList();
        return new HistoryView(ticket.number().value(), ticket.title(), url, rows);
    }

    private static HistoryRow row(LogEntry entry, Words words, Moments moments, String ticket) {
        var article = entry.article()
                .map(id -> new Link(words.get("article"), ticket + "?article=" + id.value()))
                .orElse(Link.NONE);
        var what = words.get(
                "event." + entry.type().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new HistoryRow(
                moments.of(entry.at()), entry.origin().name(), what, entry.before(), entry.after(), article);
    }

    /** The replies to the newest article that can be answered, once more and large. */
    private static List<ActionButton> replies(ArticleList list) {
        var articles = list.articles();
        for (int i = articles.size() - 1; i >= 0; i--) {
            var replies = articles.get(i).actions().stream()
                    .filter(action -> action.id().startsWith("reply") && action.enabled())
                    .toList();
            if (!replies.isEmpty()) {
                return replies;
            }
        }
        return List.of();
    }

    private static String lock(Ticket ticket, Viewer viewer, Words words) {
        if (!ticket.assignment().locked()) {
            return "";
        }
        return ticket.assignment().lockedBy(viewer.agent().id())
                ? words.get("lock.mine")
                : words.get("lock.other", ticket.assignment().ownerName());
    }

    private static InfoBox ticketBox(Ticket ticket, Words words, Locale locale) {
        var moments = Moments.of(locale);
        var rows = new ArrayList<InfoBox.Row>();
        rows.add(info(
                "queue",
                new Link(ticket.queue().name(), Urls.queue(ticket.queue().id())),
                words));
        rows.add(info("lock", words.get(ticket.assignment().locked() ? "locked" : "unlocked"), words));
        rows.add(info("owner", ticket.assignment().ownerName(), words));
        rows.add(info("state", Shown.state(ticket.state(), words).label(), words));
        ticket.times()
                .pendingUntil()
                .ifPresent(
                        until -> rows.add(info("pendingUntil", moments.of(until).exact(), words)));
        rows.add(info("priority", Shown.priority(ticket.priority(), words).label(), words));
        rows.add(info("created", moments.of(ticket.times().created()).exact(), words));
        rows.add(info("changed", moments.of(ticket.times().changed()).exact(), words));
        return new InfoBox("ticket", words.get("info.ticket"), rows);
    }

    private static InfoBox customerBox(Ticket ticket, Words words) {
        var rows = ticket.customer()
                .map(customer -> List.of(
                        info("name", customer.name(), words),
                        info("email", new Link(customer.address(), Urls.mail(customer.address())), words)))
                .orElse(List.of(info("name", "", words)));
        return new InfoBox("customer", words.get("info.customer"), rows);
    }

    private static InfoBox.Row info(String key, String value, Words words) {
        return info(key, new Link(value.isBlank() ? words.get("info.none") : value, ""), words);
    }

    private static InfoBox.Row info(String key, Link value, Words words) {
        return new InfoBox.Row(words.get("info." + key), value);
    }

    private static LinkedObject linked(TicketLink link, Words words) {
        var relation =
                switch (link.type()) {
                    case NORMAL -> "normal";
                    case PARENT_CHILD -> link.outgoing() ? "parent" : "child";
                    case MERGED_INTO -> link.outgoing() ? "merged-into" : "merged-from";
                };
        return new LinkedObject(
                words.get("relation." + relation),
                link.number().value(),
                new Link(link.title(), Urls.ticket(link.number())),
                Shown.state(link.state(), words));
    }
}
