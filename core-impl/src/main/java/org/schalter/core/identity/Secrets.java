package org.schalter.core.identity;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets of 256 bits, safe in URLs and cookies. */
public final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    public static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
