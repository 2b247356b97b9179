package org.schalter.mailroute;

/** Mails that could not be taken in one run; the first cause speaks for all. */
final class Failures {

    private int count;
    private Exception first = new IllegalStateException("none");

    void add(Exception cause) {
        if (count++ == 0) {
            first = cause;
        }
    }

    int count() {
        return count;
    }

    void raise() {
        if (count > 0) {
            throw new FetchFailedException(count, first);
        }
    }
}
