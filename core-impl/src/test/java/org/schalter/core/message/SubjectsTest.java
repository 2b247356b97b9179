package org.schalter.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectsTest {

    private final Subjects subjects = new Subjects("Ticket#");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Printer",
                "Re: Printer",
                "RE:AW: Printer",
                "Re[2]: Printer",
                "Re (3): Fwd: WG: SV: VS: RV: TR: Antw: Printer",
                "AW: [Ticket#2025061210000014] Printer",
                "[Ticket#2025061210000014] Re: Printer",
                "Re: Printer [Ticket#2025061210000014]"
            })
    void findsTheTitle(String subject) {
        assertThat(subjects.title(subject)).isEqualTo("Printer");
    }

    @Test
    void leavesWordsThatOnlyLookLikePrefixes() {
        assertThat(subjects.title("Reply: Retail: x")).isEqualTo("Reply: Retail: x");
    }

    @Test
    void findsNumbersInOrderAndOnlyBehindOurHook() {
        assertThat(subjects.numbers("[Ticket#200002] 300003 [Case#400004] [Ticket#100001] Ticket#500005"))
                .containsExactly("200002", "100001");
    }

    @Test
    void setsTheHookOnce() {
        assertThat(subjects.reply("100001", "AW: [Ticket#200002] Printer")).isEqualTo("Re: [Ticket#100001] Printer");
        assertThat(subjects.forward("100001", "")).isEqualTo("Fwd: [Ticket#100001]");
    }
}
