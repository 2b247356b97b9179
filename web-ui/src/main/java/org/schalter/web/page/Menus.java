package org.schalter.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.schalter.action.Menu;
import org.schalter.action.Offer;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.Ticket;
import org.schalter.web.PageTexts;
import org.schalter.web.http.Viewer;
import org.schalter.web.view.ActionButton;
import org.schalter.web.view.ActionButton.Kind;
import org.schalter.web.view.ActionGroup;
import org.schalter.web.view.MenuEntry;
import org.schalter.web.view.TicketMenu;

/** Puts what the core offers into the menus of the guide. */
final class Menus {

    private static final Map<Menu, Integer> GROUPS =
            Map.of(Menu.PEOPLE, 40, Menu.COMMUNICATION, 50, Menu.MISCELLANEOUS, 100);
    private static final Comparator<Offer> ORDER = Comparator.comparing(Offer::place);

    private Menus() {}

    /** The ticket's own menu: buttons in their order, with the groups between them. */
    static TicketMenu of(Ticket ticket, List<Offer> offers, Viewer viewer) {
        var words = new PageTexts(viewer.locale());
        var entries = new TreeMap<Integer, MenuEntry>();
        entries.put(
                0, plain("back", words.get("back"), Urls.queue(ticket.queue().id())));
        int equal = 0;
        for (var offer : offers.stream().sorted(ORDER).toList()) {
            if (offer.place().menu() == Menu.TICKET) {
                entries.put(offer.place().order() * 100 + equal++, button(ticket, offer, viewer));
            }
        }
        GROUPS.forEach((menu, order) -> {
            var actions = group(menu, ticket, offers, viewer);
            if (!actions.isEmpty()) {
                var id = menu.name().toLowerCase(java.util.Locale.ROOT);
                entries.put(order * 100 + 99, new ActionGroup(id, words.get(id), actions));
            }
        });
        var url = Urls.ticket(ticket.number());
        return new TicketMenu(url + "/menu", "ticket/" + ticket.number() + " actions", List.copyOf(entries.values()));
    }

    /** What stands at an article. */
    static List<ActionButton> at(ArticleId article, Ticket ticket, List<Offer> offers, Viewer viewer) {
        return offers.stream()
                .filter(offer -> offer.place().menu() == Menu.ARTICLE)
                .filter(offer -> offer.article().filter(article::equals).isPresent())
                .sorted(ORDER)
                .map(offer -> button(ticket, offer, viewer))
                .toList();
    }

    private static List<ActionButton> group(Menu menu, Ticket ticket, List<Offer> offers, Viewer viewer) {
        var actions = new ArrayList<ActionButton>();
        if (menu == Menu.MISCELLANEOUS
                && offers.stream().noneMatch(offer -> offer.action().equals("history"))) {
            var label = new PageTexts(viewer.locale()).get("history");
            var url = Urls.ticket(ticket.number()) + "/history";
            actions.add(new ActionButton("history", label, Kind.VIEW, url, ""));
        }
        offers.stream()
                .filter(offer -> offer.place().menu() == menu)
                .sorted(ORDER)
                .forEach(offer -> actions.add(button(ticket, offer, viewer)));
        return actions;
    }

    private static ActionButton button(Ticket ticket, Offer offer, Viewer viewer) {
        var base = Urls.ticket(ticket.number());
        var reason = offer.disabledReason().orElse("");
        if (offer.kind() == Offer.Kind.VIEW) {
            var url = base + "/views/" + offer.action() + "?article=" + digits(offer.article());
            return new ActionButton(offer.action(), offer.label(), Kind.VIEW, url, reason);
        }
        var kind = offer.kind() == Offer.Kind.FORM ? Kind.FORM : Kind.ONE_CLICK;
        var url = viewer.post(base + "/actions/" + offer.action() + "/openings");
        var article = offer.article().map(id -> "&article=" + id.value()).orElse("");
        return new ActionButton(offer.action(), offer.label(), kind, url + article, reason);
    }

    private static ActionButton plain(String id, String label, String url) {
        return new ActionButton(id, label, Kind.DOWNLOAD, url, "");
    }

    private static String digits(Optional<ArticleId> article) {
        return article.map(id -> String.valueOf(id.value())).orElse("");
    }
}
