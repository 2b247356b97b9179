package org.schalter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schalter.action.ActionResult;
import org.schalter.core.action.GuardedCalls;
import org.schalter.identity.Permission;
import org.schalter.queue.QueueId;
import org.schalter.testkit.TestDatabase.Kind;
import org.schalter.testkit.stub.Click;
import org.schalter.testkit.stub.Trial;
import org.schalter.testkit.stub.Words;
import org.schalter.ticket.Priority;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketQuery;
import org.schalter.ticket.TicketQuery.Sort;
import org.schalter.ticket.TicketQuery.Window;

/** What the lists of a queue show, in which order, and how few statements that takes. */
class QueueListTest {

    private static final Desks DESKS = new Desks();
    private static final AtomicInteger NAMES = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    void ordersByAgeChangeAndPriority(Kind kind) {
        var desk = DESKS.on(kind);
        var tickets = queueOf(desk, 4);
        desk.perform(Trial.words("touch", Door::note), tickets.get(1), new Words("changed"));
        var urgent = desk.reader().priorities().stream()
                .max(Comparator.comparingInt(Priority::level))
                .orElseThrow();
        desk.perform(
                Trial.click("urgent", Permission.WRITE, editor -> {
                    editor.changePriority(urgent.id());
                    return ActionResult.done("done", "");
                }),
                tickets.get(2),
                new Click());

        assertThat(titles(desk, tickets, Sort.OLDEST_FIRST)).containsExactly("0", "1", "2", "3");
        assertThat(titles(desk, tickets, Sort.NEWEST_FIRST)).containsExactly("3", "2", "1", "0");
        assertThat(titles(desk, tickets, Sort.CHANGED_LAST_FIRST)).containsExactly("2", "1", "3", "0");
        assertThat(titles(desk, tickets, Sort.PRIORITY_FIRST)).containsExactly("2", "0", "1", "3");
    }

    @ParameterizedTest
    @EnumSource
    void availableAreThoseThatNobodyHolds(Kind kind) {
        var desk = DESKS.on(kind);
        var tickets = queueOf(desk, 3);
        lock(desk, tickets.get(1));
        var query = TicketQuery.all(1).in(queue(tickets));

        assertThat(titles(desk, query.available())).containsExactly("0", "2");
        assertThat(titles(desk, query)).containsExactly("0", "1", "2");
    }

    @ParameterizedTest
    @EnumSource
    void countsEqualTheLists(Kind kind) {
        var desk = DESKS.on(kind);
        var tickets = queueOf(desk, 7);
        lock(desk, tickets.get(0));
        lock(desk, tickets.get(1));
        desk.perform(Trial.closing("close"), tickets.get(6), new Words("closed"));
        var query = TicketQuery.all(1).in(queue(tickets));
        var count = desk.core().queues.counts(desk.agent().actor()).stream()
                .filter(one -> one.queue().id().equals(queue(tickets)))
                .findFirst()
                .orElseThrow();

        assertThat(count.all())
                .isEqualTo(6)
                .isEqualTo(desk.reader().list(query, desk.agent().actor()).total());
        assertThat(count.available())
                .isEqualTo(4)
                .isEqualTo(desk.reader()
                        .list(query.available(), desk.agent().actor())
                        .total());
    }

    @ParameterizedTest
    @EnumSource
    void pagesShowEachTicketOnce(Kind kind) {
        var desk = DESKS.on(kind);
        var tickets = queueOf(desk, 7);
        var seen = new ArrayList<String>();
        for (int page = 1; page <= 4; page++) {
            var list = desk.reader().list(page(tickets, page), desk.agent().actor());
            assertThat(list.total()).isEqualTo(7);
            list.rows().forEach(row -> seen.add(row.ticket().title()));
        }

        assertThat(seen).containsExactly("0", "1", "2", "3", "4", "5", "6");
        assertThat(desk.reader()
                        .list(page(tickets, 1_000_000_000), desk.agent().actor())
                        .rows())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void closedTicketsAreListedOnlyWhenAskedFor(Kind kind) {
        var desk = DESKS.on(kind);
        var tickets = queueOf(desk, 2);
        desk.perform(Trial.closing("close"), tickets.get(0), new Words("closed"));
        var closed = desk.reread(tickets.get(0)).state();
        assertThat(closed.type()).isEqualTo(StateType.CLOSED);
        var asked = new TicketQuery(
                Optional.of(queue(tickets)), Set.of(closed.key()), false, Sort.OLDEST_FIRST, new Window(1, 25));

        assertThat(titles(desk, TicketQuery.all(1).in(queue(tickets)))).containsExactly("1");
        assertThat(titles(desk, asked)).containsExactly("0");
    }

    @ParameterizedTest
    @EnumSource
    void aRowShowsTheBeginningOfTheNewestArticle(Kind kind) {
        var desk = DESKS.on(kind);
        var tickets = queueOf(desk, 1);
        desk.perform(Trial.words("note", Door::note), tickets.get(0), new Words("the newest word"));

        assertThat(desk.reader()
                        .list(
                                TicketQuery.all(1).in(queue(tickets)),
                                desk.agent().actor())
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.preview()).contains("the newest word"));
    }

    @ParameterizedTest
    @EnumSource
    void takesFewStatementsHoweverMuchThereIs(Kind kind) {
        var counted = new CountedStatements();
        var desk = new Desk(new TestDatabase(counted.around(kind.create().source())), GuardedCalls.Limits.USUAL);
        var ticket = desk.ticket("0", "text");
        for (int i = 1; i < 30; i++) {
            desk.ticket("" + i, "text");
            desk.perform(Trial.words("note", Door::note), desk.reread(ticket), new Words("note"));
        }
        var agent = desk.agent().actor();

        assertThat(counted.during(() -> desk.reader().list(TicketQuery.all(1), agent)))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(counted.during(() -> desk.reader().details(ticket.number(), agent)))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(counted.during(() -> desk.core().queues.counts(agent))).hasSizeLessThanOrEqualTo(2);
    }

    /** Tickets "0", "1" and so on in a queue of their own. */
    private static List<Ticket> queueOf(Desk desk, int size) {
        var login = "List" + NAMES.incrementAndGet();
        var queue = desk.queue(login);
        var system = org.schalter.identity.Actor.system("test");
        var role = desk.setup().role(login, system);
        desk.setup().grant(role, queue, Set.of(Permission.WRITE), system);
        desk.setup().assign(role, desk.agent().id(), system);
        var tickets = new ArrayList<Ticket>();
        for (int i = 0; i < size; i++) {
            tickets.add(desk.ticketIn(queue, "" + i, "text"));
        }
        return tickets;
    }

    private static void lock(Desk desk, Ticket ticket) {
        desk.perform(
                Trial.click("lock", Permission.WRITE, editor -> {
                    editor.lock();
                    return ActionResult.done("done", "");
                }),
                ticket,
                new Click());
    }

    private static QueueId queue(List<Ticket> tickets) {
        return tickets.get(0).queue().id();
    }

    private static TicketQuery page(List<Ticket> tickets, int page) {
        return new TicketQuery(Optional.of(queue(tickets)), Set.of(), false, Sort.OLDEST_FIRST, new Window(page, 3));
    }

    private static List<String> titles(Desk desk, List<Ticket> tickets, Sort sort) {
        return titles(desk, TicketQuery.all(1).in(queue(tickets)).sortedBy(sort));
    }

    private static List<String> titles(Desk desk, TicketQuery query) {
        return desk.reader().list(query, desk.agent().actor()).rows().stream()
                .map(row -> row.ticket().title())
                .toList();
    }
}
