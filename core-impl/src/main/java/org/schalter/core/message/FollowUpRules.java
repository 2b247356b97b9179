package org.schalter.core.message;

import java.util.Arrays;
import java.util.Optional;

/** Decides which ticket a mail belongs to: the first row of the table that matches. */
public final class FollowUpRules {

    private FollowUpRules() {}

    public static Decision decide(MailFacts facts) {
        return Arrays.stream(FollowUpRule.values())
                .map(rule -> rule.decide(facts))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
