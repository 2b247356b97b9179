package org.schalter.web.page;

/** Answers that {@code javax.ws.rs} 2.1 has no names for. */
final class Status {

    static final int UNPROCESSABLE = 422;

    private Status() {}
}
