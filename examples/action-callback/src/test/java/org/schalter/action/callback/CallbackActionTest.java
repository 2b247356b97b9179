package org.schalter.action.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.schalter.testkit.ActionContract;

class CallbackActionTest extends ActionContract<CallbackAction.Form> {

    CallbackActionTest() {
        super(new CallbackAction());
    }

    @Test
    void notesTheNumber() {
        var ticket = desk.ticket("Printer jams", "It jams on page 2.");

        desk.perform(action, ticket, new CallbackAction.Form("0341 555120"));

        assertThat(desk.texts(ticket)).containsExactly("It jams on page 2.", "0341 555120");
    }
}
