package org.schalter.rest;

import org.schalter.identity.Actor;
import org.schalter.identity.Agent;

/** The agent behind the token of a request; resource methods take it as {@code @Context Caller}. */
public record Caller(Agent agent) {

    Actor actor() {
        return agent.actor();
    }
}
