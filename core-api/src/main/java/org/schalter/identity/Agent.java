package org.schalter.identity;

import java.util.Locale;
import org.schalter.mail.MailAddress;

/** Somebody who works on tickets. An account exists only after an administrator made it (requirement 10). */
public record Agent(AgentId id, String login, String name, MailAddress address, Locale language, boolean support) {

    /** The agent as the one who acts. */
    public Actor actor() {
        return new Actor.AgentActor(id, name, language);
    }
}
