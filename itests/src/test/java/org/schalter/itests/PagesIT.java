package org.schalter.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.schalter.itests.SchalterProcess.Database;

class PagesIT {

    @Test
    void aBrowserGetsAnAnswer() {
        var schalter = SchalterProcess.shared(Database.DERBY);

        try (var browser = Browser.open();
                var context = browser.context()) {
            var answer = context.newPage().navigate(schalter.uri("/login").toString());
            assertThat(answer.status()).isLessThan(500);
        }
    }
}
