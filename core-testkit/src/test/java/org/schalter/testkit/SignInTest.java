package org.schalter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schalter.action.ActionDeniedException;
import org.schalter.core.identity.SignIns;
import org.schalter.identity.Agent;
import org.schalter.identity.Permission;
import org.schalter.identity.Session;
import org.schalter.testkit.TestDatabase.Kind;

/** Who comes in, for how long, and what the database keeps of it. */
class SignInTest {

    private static final Desks DESKS = new Desks();
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Watch watch = new Watch();

    @ParameterizedTest
    @EnumSource
    void comesInWithTheRightPasswordOnly(Kind kind) {
        var desk = DESKS.on(kind);
        var agent = agent(desk);
        var signIns = signIns(desk);

        assertThat(signIns.signIn(agent.login(), "wrong")).isEmpty();
        assertThat(signIns.signIn("nobody", "secret-nobody")).isEmpty();
        var secret = signIns.signIn(" " + agent.login().toUpperCase() + " ", "secret-" + agent.login());
        assertThat(signIns.session(secret.orElseThrow())).map(Session::agent).contains(agent);
    }

    @ParameterizedTest
    @EnumSource
    void aSessionEndsAfterTwoIdleHours(Kind kind) {
        var desk = DESKS.on(kind);
        var signIns = signIns(desk);
        var secret = signIn(signIns, agent(desk));

        watch.pass(Duration.ofMinutes(119));
        assertThat(signIns.session(secret)).isPresent();
        watch.pass(Duration.ofMinutes(119));
        assertThat(signIns.session(secret)).isPresent();
        watch.pass(Duration.ofMinutes(121));
        assertThat(signIns.session(secret)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSessionEndsAfterSixteenHoursInAll(Kind kind) {
        var desk = DESKS.on(kind);
        var signIns = signIns(desk);
        var secret = signIn(signIns, agent(desk));
        for (int hour = 1; hour <= 15; hour++) {
            watch.pass(Duration.ofHours(1));
            assertThat(signIns.session(secret)).as("hour %d", hour).isPresent();
        }

        watch.pass(Duration.ofMinutes(61));

        assertThat(signIns.session(secret)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void signingOutEndsTheSession(Kind kind) {
        var desk = DESKS.on(kind);
        var signIns = signIns(desk);
        var agent = agent(desk);
        var secret = signIn(signIns, agent);
        var elsewhere = signIn(signIns, agent);

        signIns.signOut(secret);

        assertThat(signIns.session(secret)).isEmpty();
        assertThat(signIns.session(elsewhere)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void guessingIsSlowedDown(Kind kind) {
        var desk = DESKS.on(kind);
        var signIns = signIns(desk);
        var agent = agent(desk);
        for (int i = 0; i < 10; i++) {
            assertThat(signIns.signIn(agent.login(), "guess " + i)).isEmpty();
        }

        assertThat(signIns.signIn(agent.login(), "secret-" + agent.login())).isEmpty();
        watch.pass(Duration.ofSeconds(61));
        assertThat(signIns.signIn(agent.login(), "secret-" + agent.login())).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void tryingWhileItRestsDoesNotMakeItRestLonger(Kind kind) {
        var desk = DESKS.on(kind);
        var signIns = signIns(desk);
        var agent = agent(desk);
        for (int i = 0; i < 10; i++) {
            signIns.signIn(agent.login(), "guess " + i);
        }
        watch.pass(Duration.ofSeconds(50));
        signIns.signIn(agent.login(), "one more");

        watch.pass(Duration.ofSeconds(11));

        assertThat(signIns.signIn(agent.login(), "secret-" + agent.login())).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aTokenNamesItsAgent(Kind kind) {
        var desk = DESKS.on(kind);
        var agent = agent(desk);
        var token = desk.setup().addToken(agent.id(), "script", org.schalter.identity.Actor.system("test"));

        assertThat(signIns(desk).byToken(token)).contains(agent);
        assertThat(signIns(desk).byToken(token + "x")).isEmpty();
        assertThat(kept(desk, "select hash from api_token")).doesNotContain(token);
    }

    @ParameterizedTest
    @EnumSource
    void keepsNoSecretInTheDatabase(Kind kind) {
        var desk = DESKS.on(kind);
        var agent = agent(desk);
        var secret = signIn(signIns(desk), agent);

        assertThat(kept(desk, "select hash from agent_session")).doesNotContain(secret);
        assertThat(kept(desk, "select password_hash from agent"))
                .isNotEmpty()
                .noneMatch(hash -> hash.contains("secret-"));
    }

    @ParameterizedTest
    @EnumSource
    void onlySupportFurnishes(Kind kind) {
        var desk = DESKS.on(kind);

        assertThatThrownBy(() -> desk.setup().role("of my own", desk.agent().actor()))
                .isInstanceOf(ActionDeniedException.class);
    }

    private static Agent agent(Desk desk) {
        return desk.agent("login" + NAMES.incrementAndGet(), desk.queue(), Permission.READ);
    }

    private SignIns signIns(Desk desk) {
        return new SignIns(desk.database().transactions(), watch);
    }

    private static String signIn(SignIns signIns, Agent agent) {
        return signIns.signIn(agent.login(), "secret-" + agent.login()).orElseThrow();
    }

    private static List<String> kept(Desk desk, String select) {
        return desk.database().transactions().read(sql -> sql.list(select, row -> row.text(1)));
    }

    /** Goes only when it is told to. */
    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2030-01-01T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
