package org.schalter.web.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a form was given out by us for this session: an HMAC over its path in the action URL. It is checked before
 * the body is read, so that forms with files need no token inside.
 */
final class FormProof {

    private static final String ALGORITHM = "HmacSHA256";

    private FormProof() {}

    static String of(String formToken, String path) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(formToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            var proof = mac.doFinal(path.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(proof);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    static boolean fits(String proof, String formToken, String path) {
        return equal(proof, of(formToken, path));
    }

    /** Compares in a time that tells nothing. */
    static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
