package org.schalter.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.schalter.core.history.HistoryVerifier;
import org.schalter.testkit.TestDatabase.Kind;

/** Whoever alters the history in the database is found out (requirements 42 and 234). */
class HistoryChainTest {

    private static final Desks DESKS = new Desks();

    /** How somebody with the database's password might go about it, and what is found. */
    private enum Tampering {
        CHANGES_DETAILS("the details of entry 2 were changed", "update history set payload = '{}' where position = 2"),
        CHANGES_ACTOR("entry 2 was changed or swapped", "update history set actor_name = 'Mallory' where position = 2"),
        CHANGES_TIME("entry 2 was changed or swapped", "update history set happened = happened - 1 where position = 2"),
        DELETES("entry 2 is missing", "delete from history where position = 2"),
        DELETES_THE_LAST("entry 4 is missing", "delete from history where position = 4"),
        SWAPS(
                "entry 2 was changed or swapped",
                "update history set position = 0 where position = 2",
                "update history set position = 2 where position = 3",
                "update history set position = 3 where position = 0"),
        CUTS_THE_END(
                "the head does not fit entry 3",
                "delete from history where position = 4",
                "update history_head set position = 3");

        private final String finding;
        private final List<String> statements;

        Tampering(String finding, String... statements) {
            this.finding = finding;
            this.statements = List.of(statements);
        }
    }

    static Stream<Arguments> tamperings() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(Tampering.values()).map(tampering -> Arguments.of(kind, tampering)));
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void tamperingIsFoundAndNamed(Kind kind, Tampering tampering) {
        assertThat(findingAfter(kind, tampering.statements)).contains(tampering.finding);
    }

    /** As when support deletes a ticket: what it held goes, that it happened stays provable (requirement 44). */
    @ParameterizedTest
    @EnumSource
    void theChainHoldsWithoutTheDetails(Kind kind) {
        assertThat(findingAfter(kind, List.of("update history set payload = null where position = 2")))
                .isEmpty();
    }

    /** On a history of four entries; taken back afterwards. */
    private static Optional<String> findingAfter(Kind kind, List<String> statements) {
        var transactions = fourEntries(kind).database().transactions();
        var finding = new AtomicReference<Optional<String>>(Optional.empty());
        assertThatThrownBy(() -> transactions.run(transaction -> {
                    statements.forEach(statement -> transaction.sql().change(statement));
                    finding.set(HistoryVerifier.verify(transaction.sql()));
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        assertThat(transactions.read(HistoryVerifier::verify)).isEmpty();
        return finding.get();
    }

    private static Desk fourEntries(Kind kind) {
        var desk = DESKS.on(kind);
        var count = desk.database().transactions().read(sql -> sql.number("select count(*) from history"));
        if (count == 0) {
            desk.ticket("First", "text");
            desk.ticket("Second", "text");
        }
        return desk;
    }
}
