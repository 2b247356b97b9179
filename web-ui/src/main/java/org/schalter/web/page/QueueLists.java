package org.schalter.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.schalter.mail.MailAddress;
import org.schalter.queue.QueueCount;
import org.schalter.queue.QueueId;
import org.schalter.ticket.TicketList;
import org.schalter.ticket.TicketQuery;
import org.schalter.ticket.TicketQuery.Sort;
import org.schalter.web.PageTexts;
import org.schalter.web.http.Viewer;
import org.schalter.web.view.Column;
import org.schalter.web.view.Option;
import org.schalter.web.view.Pager;
import org.schalter.web.view.Person;
import org.schalter.web.view.Tab;
import org.schalter.web.view.TicketListView;
import org.schalter.web.view.TicketRow;
import org.schalter.web.view.Words;

/** Gathers the list of a queue's tickets, or of all queues of the reader. */
final class QueueLists {

    private static final int SIZE = 25;
    private static final int REACHABLE = 2_000;

    private final Services services;

    QueueLists(Services services) {
        this.services = services;
    }

    /** Which list: tab, order and page as the address names them. */
    record Wish(Optional<QueueId> queue, boolean all, Sort sort, int page) {

        String url(boolean allTickets, Sort order, int number) {
            var base = queue.map(Urls::queue).orElse(Urls.HOME);
            return base + "?tab=" + (allTickets ? "all" : "available") + "&sort="
                    + order.name().toLowerCase(Locale.ROOT) + "&page=" + number;
        }

        String page(int number) {
            return url(all, sort, number);
        }
    }

    TicketListView list(Wish wish, Viewer viewer) {
        var words = new PageTexts(viewer.locale());
        var query = new TicketQuery(
                wish.queue(), java.util.Set.of(), !wish.all(), wish.sort(), new TicketQuery.Window(wish.page(), SIZE));
        var found = services.tickets().list(query, viewer.actor());
        var counts = services.queues().counts(viewer.actor());
        var rows = found.rows().stream()
                .map(row -> row(row, words, Moments.of(viewer.locale())))
                .toList();
        return new TicketListView(
                name(wish, counts, words),
                wish.page(wish.page()),
                wish.queue().map(id -> "queue/" + id.value()).orElse("queues") + " queues",
                tabs(wish, counts, words),
                columns(wish, words),
                rows,
                pager(wish, found, words),
                words.get("tickets.none"));
    }

    private static String name(Wish wish, List<QueueCount> counts, Words words) {
        return chosen(wish, counts).stream()
                .filter(count -> wish.queue().isPresent())
                .map(count -> count.queue().name())
                .findFirst()
                .orElse(words.get("queues.my"));
    }

    private static List<QueueCount> chosen(Wish wish, List<QueueCount> counts) {
        return counts.stream()
                .filter(count -> wish.queue().map(count.queue().id()::equals).orElse(true))
                .toList();
    }

    private static List<Tab> tabs(Wish wish, List<QueueCount> counts, Words words) {
        var mine = chosen(wish, counts);
        int all = mine.stream().mapToInt(QueueCount::all).sum();
        int available = mine.stream().mapToInt(QueueCount::available).sum();
        return List.of(
                new Tab(words.get("tickets.all"), wish.url(true, wish.sort(), 1), all, wish.all()),
                new Tab(words.get("tickets.available"), wish.url(false, wish.sort(), 1), available, !wish.all()));
    }

    private static List<Column> columns(Wish wish, Words words) {
        var columns = new ArrayList<Column>();
        columns.add(column("priority", wish, words, Sort.PRIORITY_FIRST, "descending"));
        for (var key : List.of("number", "title", "customer", "state", "owner")) {
            columns.add(new Column(key, words.get("column." + key), "", ""));
        }
        if (wish.queue().isEmpty()) {
            columns.add(new Column("queue", words.get("column.queue"), "", ""));
        }
        var turned = wish.sort() == Sort.OLDEST_FIRST ? Sort.NEWEST_FIRST : Sort.OLDEST_FIRST;
        var order = wish.sort() == Sort.NEWEST_FIRST ? "ascending" : "descending";
        boolean byAge = wish.sort() == Sort.OLDEST_FIRST || wish.sort() == Sort.NEWEST_FIRST;
        columns.add(new Column("age", words.get("column.age"), wish.url(wish.all(), turned, 1), byAge ? order : ""));
        return columns;
    }

    private static Column column(String key, Wish wish, Words words, Sort sort, String order) {
        var url = wish.url(wish.all(), sort, 1);
        return new Column(key, words.get("column." + key), url, wish.sort() == sort ? order : "");
    }

    private static TicketRow row(TicketList.Row row, Words words, Moments moments) {
        var ticket = row.ticket();
        return new TicketRow(
                ticket.number().value(),
                Urls.ticket(ticket.number()),
                ticket.title().isBlank() ? words.get("untitled") : ticket.title(),
                row.preview(),
                Shown.priority(ticket.priority(), words),
                Shown.state(ticket.state(), words),
                ticket.customer().map(MailAddress::shown).orElse(""),
                ticket.queue().name(),
                new Person(ticket.assignment().ownerName()),
                ticket.assignment().locked(),
                false,
                moments.of(ticket.times().created()));
    }

    private static Pager pager(Wish wish, TicketList found, Words words) {
        int last = Math.max(1, (Math.min(found.total(), REACHABLE) + SIZE - 1) / SIZE);
        int from = (wish.page() - 1) * SIZE + 1;
        var range = words.get("pager.range", from, from + found.rows().size() - 1, found.total());
        var pages = new ArrayList<Option>();
        for (int page = Math.max(1, wish.page() - 2); page <= Math.min(last, wish.page() + 2) && last > 1; page++) {
            pages.add(new Option(wish.page(page), String.valueOf(page), page == wish.page()));
        }
        var previous = wish.page() > 1 ? wish.page(wish.page() - 1) : "";
        return new Pager(range, pages, previous, wish.page() < last ? wish.page(wish.page() + 1) : "");
    }
}
