package org.schalter.web.http;

import java.util.Locale;
import org.schalter.identity.Actor;
import org.schalter.identity.Agent;
import org.schalter.identity.Session;

/** The signed-in agent of a request; resource methods take it as {@code @Context Viewer}. */
public record Viewer(Session session) {

    public Agent agent() {
        return session.agent();
    }

    public Actor actor() {
        return agent().actor();
    }

    public Locale locale() {
        return agent().language();
    }

    /** A path with the proof that a form of this session leads there; the proof fits no other path and no other session. */
    public String post(String path) {
        return path + "?proof=" + FormProof.of(session.formToken(), path);
    }
}
