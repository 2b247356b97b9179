package org.schalter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schalter.core.content.Contents;
import org.schalter.core.history.Operation;
import org.schalter.core.ticket.NewArticle;
import org.schalter.identity.Actor;
import org.schalter.identity.Agent;
import org.schalter.identity.Permission;
import org.schalter.mail.MailAddress;
import org.schalter.queue.Queue;
import org.schalter.queue.QueueCount;
import org.schalter.queue.QueueId;
import org.schalter.setup.Setup.NewAgent;
import org.schalter.testkit.TestDatabase.Kind;
import org.schalter.testkit.stub.Trial;
import org.schalter.ticket.Article;
import org.schalter.ticket.ArticleId;
import org.schalter.ticket.LinkType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketId;
import org.schalter.ticket.TicketList;
import org.schalter.ticket.TicketQuery;
import org.schalter.ticket.TicketReader;

/** Departments share an installation and see nothing of each other; rights come from roles on queues. */
class AreasTest {

    private static final Desks DESKS = new Desks();
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Actor SYSTEM = Actor.system("test");

    @ParameterizedTest
    @EnumSource
    void aGrantHoldsForTheQueuesBelow(Kind kind) {
        var desk = DESKS.on(kind);
        var top = name("Top");
        var above = desk.queue(top);
        var below = desk.queue(top + "::Middle");
        var deepest = desk.queue(top + "::Middle::Low");
        var agent = desk.agent(name("agent"), above, Permission.READ).actor();

        assertThat(List.of(above, below, deepest)).allMatch(queue -> permits(desk, agent, Permission.READ, queue));
        assertThat(permits(desk, agent, Permission.READ, desk.queue())).isFalse();
        var later = desk.queue(top + "::Later");
        assertThat(permits(desk, agent, Permission.READ, later)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aGrantFurtherDownTakesThePlaceOfTheOneAbove(Kind kind) {
        var desk = DESKS.on(kind);
        var top = name("Top");
        var above = desk.queue(top);
        var below = desk.queue(top + "::Low");
        var login = name("agent");
        var agent = desk.agent(login, above, Permission.WRITE).actor();
        var role = desk.setup().role("role of " + login, SYSTEM);

        desk.setup().grant(role, below, Set.of(Permission.READ), SYSTEM);
        assertThat(permits(desk, agent, Permission.READ, below)).isTrue();
        assertThat(permits(desk, agent, Permission.NOTE, below)).isFalse();
        assertThat(permits(desk, agent, Permission.NOTE, above)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void rolesAddUp(Kind kind) {
        var desk = DESKS.on(kind);
        var queue = desk.queue(name("Both"));
        var agent = desk.agent(name("agent"), queue, Permission.READ);
        var second = desk.setup().role(name("second"), SYSTEM);
        desk.setup().grant(second, queue, Set.of(Permission.NOTE, Permission.OWNER), SYSTEM);
        desk.setup().assign(second, agent.id(), SYSTEM);

        assertThat(held(desk, agent, queue)).containsExactly(Permission.READ, Permission.NOTE, Permission.OWNER);
    }

    @ParameterizedTest
    @EnumSource
    void writeImpliesAll(Kind kind) {
        var desk = DESKS.on(kind);
        var queue = desk.queue(name("All"));
        var agent = desk.agent(name("agent"), queue, Permission.WRITE);

        assertThat(held(desk, agent, queue)).containsExactly(Permission.values());
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsKnownMayNothingUntilItIsGranted(Kind kind) {
        var desk = DESKS.on(kind);
        var ticket = desk.ticket("Secret", "text");
        var id = desk.setup()
                .addAgent(
                        new NewAgent(
                                name("nobody"),
                                "Nobody",
                                MailAddress.of("n@example.org"),
                                Locale.ENGLISH,
                                "secret-secret",
                                false),
                        SYSTEM);
        var nobody = new Actor.AgentActor(id, "Nobody", Locale.ENGLISH);

        assertThat(desk.core().queues.permitted(Permission.READ, nobody)).isEmpty();
        assertThat(desk.reader().find(ticket.number(), nobody)).isEmpty();
        assertThat(desk.reader().find(ticket.number(), new Actor.CustomerActor("Jane")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void twoAreasSeeNothingOfEachOther(Kind kind) throws IOException {
        var desk = DESKS.on(kind);
        var mine = desk.queue(name("Mine"));
        var theirs = desk.queue(name("Theirs"));
        var me = desk.agent(name("me"), mine, Permission.WRITE).actor();
        var they = desk.agent(name("they"), theirs, Permission.WRITE).actor();
        var ours = desk.ticketIn(mine, "Ours", "our text");
        var secret = desk.ticketIn(theirs, "Secret", "their text");
        var messageId = name("mail") + "@example.org";
        var article = receive(desk, secret, messageId);
        link(desk, ours, secret);
        desk.deploy(Trial.noting("noting"));
        var reader = desk.reader();
        var all = TicketQuery.all(1);

        assertThat(reader.find(secret.number(), me)).isEmpty();
        assertThat(reader.find(secret.id(), me)).isEmpty();
        assertThat(reader.details(secret.number(), me)).isEmpty();
        assertThat(reader.history(secret.number(), me)).isEmpty();
        assertThat(tickets(reader.list(all, me))).containsExactly(ours.id());
        assertThat(reader.list(all, me).total()).isEqualTo(1);
        assertThat(reader.list(all.in(theirs), me)).isEqualTo(new TicketList(List.of(), 0));
        assertThat(reader.after(new TicketId(0), all, me))
                .extracting(Ticket::id)
                .containsExactly(ours.id());
        assertThat(reader.articlesAfter(new ArticleId(0), 100, me))
                .extracting(TicketReader.ArticleRow::ticket)
                .containsOnly(ours.number());
        assertThat(reader.articlesByMessageId(messageId, me)).isEmpty();
        assertThat(reader.article(article, me)).isEmpty();
        assertThat(reader.attachment(article, 1, me)).isEmpty();
        assertThat(reader.source(article, me)).isEmpty();
        assertThat(reader.details(ours.number(), me).orElseThrow().links()).isEmpty();
        assertThat(desk.core().queues.counts(me)).extracting(QueueCount::all).containsExactly(1);
        assertThat(desk.core().queues.find(theirs, me)).isEmpty();
        assertThat(desk.core().queues.permitted(Permission.READ, me))
                .extracting(Queue::id)
                .containsExactly(mine);
        assertThat(desk.actions().offers(secret.number(), me)).isEmpty();

        assertThat(reader.articlesByMessageId("<" + messageId + ">", they)).hasSize(1);
        assertThat(text(reader.attachment(article, 1, they))).isEqualTo("attached");
        assertThat(text(reader.source(article, they))).isEqualTo("raw mail");
        assertThat(reader.details(secret.number(), they).orElseThrow().articles())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aLinkIsSeenFromBothSidesByWhoMayReadBoth(Kind kind) {
        var desk = DESKS.on(kind);
        var one = desk.ticket("One", "text");
        var other = desk.ticket("Other", "text");
        link(desk, one, other);

        assertThat(desk.details(one).links()).singleElement().satisfies(link -> {
            assertThat(link.number()).isEqualTo(other.number());
            assertThat(link.outgoing()).isTrue();
        });
        assertThat(desk.details(other).links()).singleElement().satisfies(link -> {
            assertThat(link.number()).isEqualTo(one.number());
            assertThat(link.outgoing()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void rightsAreWholeWhenSeveralFurnishAtOnce(Kind kind) throws Exception {
        var desk = DESKS.on(kind);
        var top = name("Top");
        var agent = desk.agent(name("agent"), desk.queue(top), Permission.READ).actor();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var work = new ArrayList<Callable<QueueId>>();
            for (int i = 0; i < 12; i++) {
                var name = top + "::Below" + i;
                work.add(() -> desk.queue(name));
            }
            for (Future<QueueId> added : threads.invokeAll(work)) {
                assertThat(permits(desk, agent, Permission.READ, added.get())).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A mail with an attachment, as the intake stores it. */
    private static ArticleId receive(Desk desk, Ticket ticket, String messageId) {
        var contents = new Contents(desk.database().data());
        var transactions = desk.database().transactions();
        var file = transactions.call(transaction -> contents.put(transaction, "attached".getBytes()));
        var raw = transactions.call(transaction -> contents.put(transaction, "raw mail".getBytes()));
        var article = new NewArticle(
                new ArticleId(desk.database().ids().next("article")),
                new Article.Kind(Article.Channel.EMAIL, Article.Sender.CUSTOMER, true, false, "Jane"),
                Optional.empty(),
                new Article.Envelope(Optional.of(Desk.CUSTOMER), List.of(), List.of(), List.of(), "Subject", messageId),
                List.of(),
                "text",
                Optional.empty(),
                List.of(new NewArticle.StoredPart("a.txt", "text/plain", 8, file.sha256(), Optional.empty(), false)),
                Optional.empty(),
                Optional.of(raw.sha256()),
                Optional.empty());
        var recorder = desk.core().recorders.begin(ticket.number(), SYSTEM).orElseThrow();
        recorder.add(article);
        desk.core().writer.write(recorder.changes(), Operation.of(SYSTEM));
        return article.id();
    }

    private static void link(Desk desk, Ticket one, Ticket other) {
        var recorder = desk.core().recorders.begin(one.number(), SYSTEM).orElseThrow();
        recorder.linkTo(recorder.open(other.number()).orElseThrow(), LinkType.NORMAL);
        desk.core().writer.write(recorder.changes(), Operation.of(SYSTEM));
    }

    private static List<TicketId> tickets(TicketList list) {
        return list.rows().stream().map(row -> row.ticket().id()).toList();
    }

    private static String text(Optional<InputStream> content) throws IOException {
        try (var in = content.orElseThrow()) {
            return new String(in.readAllBytes());
        }
    }

    private static boolean permits(Desk desk, Actor actor, Permission permission, QueueId queue) {
        return desk.core().agents.permits(actor, permission, queue);
    }

    private static List<Permission> held(Desk desk, Agent agent, QueueId queue) {
        return List.of(Permission.values()).stream()
                .filter(permission -> permits(desk, agent.actor(), permission, queue))
                .toList();
    }

    private static String name(String prefix) {
        return prefix + NAMES.incrementAndGet();
    }
}
