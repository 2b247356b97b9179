package org.schalter.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.HttpHeaders;
import org.schalter.action.Offer;
import org.schalter.queue.QueueCount;
import org.schalter.queue.QueueId;
import org.schalter.web.PageTexts;
import org.schalter.web.http.Viewer;
import org.schalter.web.view.ActionButton;
import org.schalter.web.view.Frame;
import org.schalter.web.view.Look;
import org.schalter.web.view.MenuItem;
import org.schalter.web.view.PageContext;
import org.schalter.web.view.Person;
import org.schalter.web.view.QueueNode;
import org.schalter.web.view.QueueTree;

/** Gathers what stands around every page. */
final class Frames {

    private static final Set<String> THEMES = Set.of("auto", "light", "dark");

    private final Services services;

    Frames(Services services) {
        this.services = services;
    }

    PageContext context(Viewer viewer) {
        var base = services.assets().base();
        return new PageContext(
                new PageTexts(viewer.locale()),
                base.substring(0, base.length() - 1),
                viewer.session().formToken());
    }

    Frame frame(Viewer viewer, HttpHeaders request, String title) {
        return frame(viewer, request, title, Optional.empty());
    }

    /** @param queue the one that the page belongs to */
    Frame frame(Viewer viewer, HttpHeaders request, String title, Optional<QueueId> queue) {
        var page = context(viewer);
        return new Frame(
                page,
                title + " – Schalter",
                Urls.HOME,
                "/live",
                "/tickets",
                viewer.post("/logout"),
                new Person(viewer.agent().name()),
                new Look(theme(request), viewer.post("/theme")),
                List.of(new MenuItem(page.text("tickets"), "tickets", Urls.HOME, queue.isEmpty())),
                tree(viewer, queue),
                List.of(),
                waysToCreate(viewer),
                Flash.of(request));
    }

    QueueTree tree(Viewer viewer, Optional<QueueId> current) {
        var counts = services.queues().counts(viewer.actor());
        var query = current.map(id -> "?current=" + id.value()).orElse("");
        return new QueueTree("/queues/tree" + query, "queues", below("", counts, current));
    }

    private static List<QueueNode> below(String parent, List<QueueCount> all, Optional<QueueId> current) {
        var nodes = new ArrayList<QueueNode>();
        for (var count : all) {
            var queue = count.queue();
            if (parentOf(queue.name(), all).equals(parent)) {
                boolean here = current.filter(queue.id()::equals).isPresent();
                var children = below(queue.name(), all, current);
                nodes.add(new QueueNode(queue.shortName(), Urls.queue(queue.id()), count.all(), here, children));
            }
        }
        return nodes;
    }

    /** The nearest queue above that the reader may see, so that none hangs in the air. */
    private static String parentOf(String name, List<QueueCount> all) {
        var above = name;
        while (above.contains("::")) {
            var next = above.substring(0, above.lastIndexOf("::"));
            if (all.stream().anyMatch(count -> count.queue().name().equals(next))) {
                return next;
            }
            above = next;
        }
        return "";
    }

    private List<ActionButton> waysToCreate(Viewer viewer) {
        return services.actions().offersToCreate(viewer.actor()).stream()
                .map(offer -> new ActionButton(
                        offer.action(),
                        offer.label(),
                        ActionButton.Kind.FORM,
                        viewer.post("/create/" + offer.action() + "/openings"),
                        reason(offer)))
                .toList();
    }

    private static String reason(Offer offer) {
        return offer.disabledReason().orElse("");
    }

    private static String theme(HttpHeaders request) {
        var cookie = request.getCookies().get(ThemeResource.COOKIE);
        return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }
}
