package org.schalter.core.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Password hashes with Argon2id; each carries its salt. A try costs about 50 ms whether it fits or not. */
final class Passwords {

    private static final int MEMORY_KB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final String nobody = hash("");

    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return encoder.encodeToString(salt) + "$" + encoder.encodeToString(derive(password, salt));
    }

    boolean fits(String password, String hash) {
        var parts = hash.split("\\$");
        var salt = Base64.getDecoder().decode(parts[0]);
        return MessageDigest.isEqual(Base64.getDecoder().decode(parts[1]), derive(password, salt));
    }

    /** Takes as long as a real check; for logins that do not exist. */
    boolean fitsNobody(String password) {
        fits(password, nobody);
        return false;
    }

    private static byte[] derive(String password, byte[] salt) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(MEMORY_KB)
                .withIterations(ITERATIONS)
                .withParallelism(1)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var hash = new byte[BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
