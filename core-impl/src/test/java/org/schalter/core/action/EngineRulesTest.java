package org.schalter.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schalter.action.Situation;
import org.schalter.core.action.stub.ControllableActions;
import org.schalter.core.action.stub.ControllableActions.OneClick;
import org.schalter.identity.AgentId;
import org.schalter.text.Text;
import org.schalter.ticket.StateType;
import org.schalter.ticket.Ticket;
import org.schalter.ticket.TicketNumber;

class EngineRulesTest {

    private static final TicketNumber TARGET = new TicketNumber("2026030210000009");

    private final GuardedCalls calls = new GuardedCalls();
    private final ActionRegistry registry = new ActionRegistry(calls, new Audience(calls));

    @AfterEach
    void stop() {
        calls.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "MERGED, note, merged-into", "MERGED, watch, merged-into", "MERGED, unwatch, ''",
        "CLOSED, lock, closed", "CLOSED, owner, closed", "CLOSED, priority, closed", "CLOSED, close, closed",
        "CLOSED, masterslave, closed", "CLOSED, reply, ''", "CLOSED, note, ''", "OPEN, close, ''"
    })
    void greysWhatMakesNoSenseInAState(StateType state, String action, String reason) {
        var refusal = refusal(new OneClick(action), Tickets.in(state), Tickets.ANNA);

        assertThat(refusal.map(Text::key).orElse("")).isEqualTo(reason);
    }

    @Test
    void keepsLockingActionsFromEverybodyButTheLocksHolder() {
        var ticket = Tickets.lockedBy(Tickets.BERT, "Bert");

        assertThat(refusal(ControllableActions.locking("close"), ticket, Tickets.ANNA))
                .contains(Text.of("locked-by", "Bert"));
        assertThat(refusal(ControllableActions.locking("close"), ticket, Tickets.BERT)).isEmpty();
        assertThat(refusal(new OneClick("note"), ticket, Tickets.ANNA)).isEmpty();
    }

    private Optional<Text> refusal(org.schalter.action.TicketAction<?> action, Ticket ticket, AgentId agent) {
        registry.add(action, Map.of());
        var entry = registry.find(action.descriptor().id()).orElseThrow();
        registry.remove(action);
        return EngineRules.refusal(entry, new Situation(ticket, agent, false, Optional.empty()), Optional.of(TARGET));
    }
}
