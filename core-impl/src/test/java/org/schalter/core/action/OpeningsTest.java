package org.schalter.core.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.schalter.action.OpeningId;
import org.schalter.action.OpeningNotFoundException;
import org.schalter.core.action.stub.ControllableActions.OneClick;
import org.schalter.core.form.Uploads;
import org.schalter.core.history.Operation;
import org.schalter.core.store.Hashes;
import org.schalter.core.store.TestStore;
import org.schalter.core.ticket.Locks;
import org.schalter.form.FormInput;
import org.schalter.identity.Actor;
import org.schalter.identity.AgentId;
import org.schalter.ticket.TicketId;

class OpeningsTest {

    private static final TestStore STORE = new TestStore();
    private static final AgentId ANNA = new AgentId(7);
    private static final Actor AS_ANNA = new Actor.AgentActor(ANNA, "Anna", Locale.ENGLISH);
    private static final Actor AS_BERT = new Actor.AgentActor(new AgentId(8), "Bert", Locale.ENGLISH);
    private static final TicketId TICKET = new TicketId(1);
    private static final Operation OPERATION = Operation.of(AS_ANNA);

    private final MovingClock clock = new MovingClock();
    private final GuardedCalls calls = new GuardedCalls();
    private final ActionRegistry registry = new ActionRegistry(calls, new Audience(calls), clock);
    private final OneClick action = new OneClick("close");
    private final Locks locks = new Locks(STORE.transactions());
    private final Openings openings = new Openings(STORE.transactions(), clock);
    private final LockedOpenings locked = new LockedOpenings(STORE.transactions(), locks, openings);
    private final Drafts drafts = new Drafts(STORE.transactions(), clock);

    @BeforeEach
    void freeTicket() {
        registry.add(action, Map.of("bundle.version", "1.2.3"));
        STORE.change("delete from opening");
        STORE.change("delete from draft");
        STORE.change("delete from ticket");
        STORE.change("insert into ticket values (1, '2026030210000001', 'Printer', 1, 2, true, 3, '', '', null, false, 0,"
                + " null, null, null, 0, 0, 0, 1)");
    }

    @AfterEach
    void stop() {
        calls.stop();
    }

    @Test
    void keepsIdsOnlyByTheirHash() {
        var id = open();

        assertThat(STORE.number("select count(*) from opening where id = ?", id.value())).isZero();
        assertThat(STORE.number("select count(*) from opening where id = ?", Hashes.of(id.value()))).isEqualTo(1);
    }

    @Test
    void isKnownOnlyToItsAgent() {
        var id = open();

        assertThat(openings.require(id, AS_ANNA).agent()).isEqualTo(ANNA);
        assertThatThrownBy(() -> openings.require(id, AS_BERT)).isInstanceOf(OpeningNotFoundException.class);
    }

    @Test
    void freesTheLockItTookWhenAbandoned() {
        var id = openWithLock();

        abandon(id);

        assertThat(isLocked()).isFalse();
        assertThat(STORE.number("select owner_id from ticket where id = 1")).isEqualTo(ANNA.value());
        assertThatThrownBy(() -> openings.require(id, AS_ANNA)).isInstanceOf(OpeningNotFoundException.class);
    }

    @Test
    void leavesALockAloneThatWasHeldBefore() {
        locks.take(TICKET, AS_ANNA, OPERATION);

        abandon(open());

        assertThat(isLocked()).isTrue();
    }

    @Test
    void leavesALaterLockAlone() {
        var id = openWithLock();
        STORE.change("update ticket set lock_generation = lock_generation + 2 where id = 1");

        abandon(id);

        assertThat(isLocked()).isTrue();
    }

    @Test
    void passesTheLockOnToAnotherFormAndFreesItWithTheLast() {
        var first = openWithLock();
        var second = open();

        abandon(first);
        assertThat(isLocked()).isTrue();

        abandon(second);
        assertThat(isLocked()).isFalse();
    }

    @Test
    void doesNotWaitForAFormThatNobodyLooksAtAnyMore() {
        open();
        clock.pass(Duration.ofHours(2));
        var id = openWithLock();

        abandon(id);

        assertThat(isLocked()).isFalse();
    }

    @Test
    void refusesToCloseTwice() {
        var opening = openings.require(open(), AS_ANNA);
        openings.close(opening);

        assertThatThrownBy(() -> openings.close(opening)).isInstanceOf(OpeningNotFoundException.class);
    }

    @Test
    void givesLocksOfAVanishedActionBackAfterAMinute() {
        openWithLock();
        var housekeeping = housekeeping(false);
        registry.remove(action);

        housekeeping.giveBackLocks();
        clock.pass(Duration.ofSeconds(59));
        housekeeping.giveBackLocks();
        assertThat(isLocked()).isTrue();

        clock.pass(Duration.ofSeconds(1));
        housekeeping.giveBackLocks();
        assertThat(isLocked()).isFalse();
        assertThat(STORE.number("select count(*) from opening")).isEqualTo(1);
    }

    @Test
    void keepsLocksOfAnActionThatComesBackInTime() {
        openWithLock();
        var housekeeping = housekeeping(false);
        registry.remove(action);
        housekeeping.giveBackLocks();
        registry.add(action, Map.of());
        clock.pass(Duration.ofSeconds(59));
        housekeeping.giveBackLocks();
        registry.remove(action);
        clock.pass(Duration.ofSeconds(2));

        housekeeping.giveBackLocks();

        assertThat(isLocked()).isTrue();
    }

    @Test
    void keepsAllLocksWhileTheFrameworkStops() {
        openWithLock();
        var housekeeping = housekeeping(true);
        registry.remove(action);

        housekeeping.giveBackLocks();
        clock.pass(Duration.ofMinutes(5));
        housekeeping.giveBackLocks();

        assertThat(isLocked()).isTrue();
    }

    @Test
    void keepsDraftsOverAbandonForSevenDays() {
        var opening = openings.require(open(), AS_ANNA);
        var typed = new FormInput(Map.of("text", List.of("half a sentence, „ß“"), "to", List.of("a@b.c", "d@e.f")));
        drafts.save(opening.draft(), FormInput.EMPTY);
        drafts.save(opening.draft(), typed);
        locked.abandon(opening, OPERATION);

        assertThat(drafts.find(opening.draft()).orElseThrow().input()).isEqualTo(typed);
        clock.pass(Duration.ofDays(7).plusSeconds(1));
        assertThat(drafts.find(opening.draft())).isEmpty();
        drafts.sweep();
        assertThat(STORE.number("select count(*) from draft")).isZero();
    }

    private Housekeeping housekeeping(boolean stopping) {
        var uploads = new Uploads(STORE.transactions(), new org.schalter.core.store.Contents(), 100, clock);
        return new Housekeeping(registry, openings, locked, drafts, uploads, () -> stopping, clock);
    }

    private OpeningId open() {
        var entry = registry.find("close").orElseThrow();
        return openings.add(entry, ANNA, Optional.of(TICKET), Optional.empty());
    }

    private OpeningId openWithLock() {
        var taken = (Locks.Result.Taken) locks.take(TICKET, AS_ANNA, OPERATION);
        var id = open();
        openings.holdsLock(Hashes.of(id.value()), taken.generation());
        return id;
    }

    private void abandon(OpeningId id) {
        locked.abandon(openings.require(id, AS_ANNA), OPERATION);
    }

    private static boolean isLocked() {
        return STORE.number("select count(*) from ticket where id = 1 and locked = true") == 1;
    }
}
