package org.schalter.core.message;

/** An address or header value holds characters by which it would become several headers or addresses. */
public final class HeaderInjectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HeaderInjectionException(String where, String value) {
        super("not fit for the header " + where + ": " + value.replaceAll("\\p{Cntrl}", "?"));
    }
}
