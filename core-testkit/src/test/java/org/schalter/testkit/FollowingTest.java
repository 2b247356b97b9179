package org.schalter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schalter.action.ActionResult;
import org.schalter.core.action.GuardedCalls;
import org.schalter.core.follow.Followers;
import org.schalter.core.history.HistoryRows;
import org.schalter.core.history.HistoryVerifier;
import org.schalter.event.LogEntry;
import org.schalter.event.TicketListener;
import org.schalter.testkit.TestDatabase.Kind;
import org.schalter.testkit.stub.Trial;
import org.schalter.testkit.stub.Words;
import org.schalter.text.RichText;
import org.schalter.ticket.NewNote;

/** Who follows the history misses nothing, whatever happens around it; and the history tells when it was touched. */
@Timeout(120)
class FollowingTest {

    private static final int WRITERS = 8;
    private static final int NOTES = 130;
    private static final Trial<Words> TALKING = Trial.words("talking", (editor, form) -> {
        editor.addNote(NewNote.of("note", RichText.plain(form.text())));
        editor.changeTitle(form.text());
        return ActionResult.done("done", "");
    });

    @ParameterizedTest
    @EnumSource
    void missesNothingThatEightWritersWrite(Kind kind) throws Exception {
        var desk = new Desk(kind.create(), GuardedCalls.Limits.USUAL);
        var listener = new Listener("index", batch -> {});
        var followers = followers(desk.database());
        followers.add(listener);

        writeInACrowd(desk);

        long head = head(desk);
        assertThat(head).isGreaterThan(2_000);
        waitUntil(() -> listener.seen.size() >= head);
        assertThat(listener.seen).containsExactlyElementsOf(positions(head));
        assertThat(desk.database().transactions().read(HistoryVerifier::verify)).isEmpty();
        followers.stop();
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWhereItStopped(Kind kind) {
        var desk = new Desk(kind.create(), GuardedCalls.Limits.USUAL);
        var before = new Listener("index", batch -> {});
        var followers = followers(desk.database());
        followers.add(before);
        desk.ticket("First", "text");
        waitUntil(() -> before.seen.size() == head(desk));
        followers.stop();
        long stoppedAt = head(desk);
        desk.ticket("Second", "text");

        var after = new Listener("index", batch -> {});
        var restarted = followers(desk.database().anotherNode());
        restarted.add(after);

        waitUntil(() -> stoppedAt + after.seen.size() >= head(desk));
        assertThat(after.seen)
                .containsExactlyElementsOf(LongStream.rangeClosed(stoppedAt + 1, head(desk))
                        .boxed()
                        .toList());
        restarted.stop();
    }

    @ParameterizedTest
    @EnumSource
    void losesNothingWhenItIsRemovedWhileItFails(Kind kind) throws Exception {
        var desk = new Desk(kind.create(), GuardedCalls.Limits.USUAL);
        var called = new CountDownLatch(1);
        var removed = new CountDownLatch(1);
        var failing = new Listener("index", batch -> {
            called.countDown();
            waitFor(removed);
            throw new NoClassDefFoundError("org/example/Removed");
        });
        var followers = followers(desk.database());
        followers.add(failing);
        desk.ticket("Kept", "text");
        called.await();
        var removing = new Thread(() -> followers.remove(failing));
        removing.start();
        Thread.sleep(100);
        removed.countDown();
        removing.join();

        var after = new Listener("index", batch -> {});
        followers.add(after);

        waitUntil(() -> after.seen.size() >= head(desk));
        assertThat(after.seen).containsExactlyElementsOf(positions(head(desk)));
        followers.stop();
    }

    @ParameterizedTest
    @EnumSource
    void parksTheOneEntryThatCannotBeFollowed(Kind kind) {
        var desk = new Desk(kind.create(), GuardedCalls.Limits.USUAL);
        for (int i = 0; i < 10; i++) {
            desk.ticket("Ticket " + i, "text");
        }
        var listener = new Listener("index", batch -> {
            if (batch.stream().anyMatch(entry -> entry.position() == 7)) {
                throw new IllegalStateException("seven");
            }
        });
        var followers = followers(desk.database());
        followers.add(listener);
        long head = head(desk);

        waitUntil(() -> listener.seen.contains(head));

        assertThat(listener.seen)
                .containsExactlyElementsOf(positions(head).stream()
                        .filter(position -> position != 7)
                        .toList());
        assertThat(parked(desk)).containsExactly(7L);
        followers.stop();
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoNodesOneFollows(Kind kind) throws Exception {
        var desk = new Desk(kind.create(), GuardedCalls.Limits.USUAL);
        var seen = new CopyOnWriteArrayList<Long>();
        var here = new Listener("index", batch -> batch.forEach(entry -> seen.add(entry.position())));
        var there = new Listener("index", batch -> batch.forEach(entry -> seen.add(entry.position())));
        var oneNode = followers(desk.database());
        var otherNode = followers(desk.database().anotherNode());
        oneNode.add(here);
        otherNode.add(there);

        writeInACrowd(desk);

        waitUntil(() -> seen.size() >= head(desk));
        Thread.sleep(1_500);
        assertThat(seen).containsExactlyElementsOf(positions(head(desk)));
        oneNode.stop();
        desk.ticket("After one node stopped", "text");
        waitUntil(() -> seen.size() >= head(desk));
        assertThat(seen).containsExactlyElementsOf(positions(head(desk)));
        otherNode.stop();
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatWasTouchedInTheHistory(Kind kind) {
        assertThat(afterTampering(kind, "update history set payload = 'after=forged' where position = 3"))
                .contains("the details of entry 3 were changed");
        assertThat(afterTampering(kind, "update history set actor_name = 'somebody else' where position = 4"))
                .contains("entry 4 was changed or swapped");
        assertThat(afterTampering(kind, "delete from history where position = 2"))
                .contains("entry 2 is missing");
        assertThat(afterTampering(kind, "delete from history where position = 6"))
                .contains("entry 6 is missing");
        assertThat(afterTampering(
                        kind,
                        "update history set position = 99 where position = 2",
                        "update history set position = 2 where position = 3",
                        "update history set position = 3 where position = 99"))
                .contains("entry 2 was changed or swapped");
    }

    private static Optional<String> afterTampering(Kind kind, String... statements) {
        var desk = new Desk(kind.create(), GuardedCalls.Limits.USUAL);
        for (int i = 0; i < 3; i++) {
            desk.ticket("Ticket " + i, "text");
        }
        assertThat(head(desk)).isEqualTo(6);
        var transactions = desk.database().transactions();
        assertThat(transactions.read(HistoryVerifier::verify)).isEmpty();
        transactions.run(transaction -> List.of(statements).forEach(transaction.sql()::change));
        return transactions.read(HistoryVerifier::verify);
    }

    private static Followers followers(TestDatabase database) {
        return new Followers(database.transactions(), database.history(), Duration.ofMillis(2), Clock.systemUTC());
    }

    private static void writeInACrowd(Desk desk) throws Exception {
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < WRITERS; i++) {
                var ticket = desk.ticket("Writer " + i, "text");
                work.add(() -> {
                    for (int note = 0; note < NOTES; note++) {
                        desk.perform(TALKING, desk.reread(ticket), new Words("note " + note));
                    }
                    return true;
                });
            }
            for (Future<Boolean> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static long head(Desk desk) {
        return desk.database().transactions().read(HistoryRows::head);
    }

    private static List<Long> positions(long head) {
        return LongStream.rangeClosed(1, head).boxed().toList();
    }

    private static List<Long> parked(Desk desk) {
        return desk.database()
                .transactions()
                .read(sql -> sql.list("select position from parked_entry", row -> row.number(1)));
    }

    private static void waitUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            sleepAMoment();
        }
    }

    private static void sleepAMoment() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Notes what it followed to the end. */
    private static final class Listener implements TicketListener {

        private final String name;
        private final Consumer<List<LogEntry>> work;
        private final List<Long> seen = new CopyOnWriteArrayList<>();

        Listener(String name, Consumer<List<LogEntry>> work) {
            this.name = name;
            this.work = work;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Start start() {
            return Start.FROM_BEGINNING;
        }

        @Override
        public void follow(List<LogEntry> batch) {
            work.accept(batch);
            batch.forEach(entry -> seen.add(entry.position()));
        }
    }
}
