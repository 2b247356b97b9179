package org.schalter.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schalter.testkit.TestDatabase.Kind;
import org.schalter.ticket.TicketNumber;

/** Ticket numbers (requirement 14): date, system, counter, check digit. */
class TicketNumbersTest {

    private static final int CREATORS = 8;
    private static final int EACH = 20;

    @ParameterizedTest
    @EnumSource
    void areUniqueHoweverManyCreateTickets(Kind kind) throws Exception {
        var desk = new Desks().on(kind);
        var threads = Executors.newFixedThreadPool(CREATORS);
        try {
            var work = new ArrayList<Callable<TicketNumber>>();
            for (int i = 0; i < CREATORS * EACH; i++) {
                work.add(() -> desk.ticket("Crowd", "text").number());
            }
            var numbers = new HashSet<TicketNumber>();
            for (var created : threads.invokeAll(work)) {
                numbers.add(created.get());
            }
            assertThat(numbers).hasSize(CREATORS * EACH);
            assertThat(numbers).allSatisfy(number -> assertThat(number.value()).matches("\\d{8}10\\d{5}\\d"));
        } finally {
            threads.shutdownNow();
        }
    }
}
