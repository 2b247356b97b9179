package org.schalter.mailroute;

/** Some mails could not be taken in and stay on the server. */
final class FetchFailedException extends RuntimeException {

    FetchFailedException(int mails, Exception first) {
        super(mails + " mails could not be taken in: " + first.getClass().getSimpleName(), first);
    }
}
