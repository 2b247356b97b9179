package org.schalter.core.message;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks our own Message-IDs, {@code ticket.article.random.proof@host} (here without angle brackets). The
 * proof is hexadecimal because there are mailers that change the case of ids.
 */
public final class MessageIds {

    private static final int PROOF_BYTES = 16;
    private static final int SHORTEST_KEY = 16;
    private static final Pattern SHAPE = Pattern.compile(
            "<?(?:[^@+]{1,100}\\+)?((\\d{1,18})\\.(\\d{1,18})\\.[0-9a-f]{16})\\.([0-9a-f]{32})@[^@]{1,255}");

    private final SecretKeySpec key;
    private final String host;
    private final RandomGenerator random;

    /** The key is secret, the same for as long as the installation lives, and at least 16 bytes long. */
    public MessageIds(byte[] key, String host, RandomGenerator random) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("key too short: " + key.length + " bytes");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.host = host;
        this.random = random;
    }

    public String create(long ticketId, long articleId) {
        String signed = ticketId + "." + articleId + "." + HexFormat.of().toHexDigits(random.nextLong());
        return signed + "." + proof(signed) + "@" + host;
    }

    /** What the id (or a reply address {@code name+id}) proves; empty unless we made it, whatever its host. */
    public Optional<OwnMessageId> parse(String messageId) {
        Matcher shape = SHAPE.matcher(messageId.strip().toLowerCase(Locale.ROOT));
        if (!shape.matches() || !isProof(shape.group(1), shape.group(4))) {
            return Optional.empty();
        }
        return Optional.of(new OwnMessageId(Long.parseLong(shape.group(2)), Long.parseLong(shape.group(3))));
    }

    private boolean isProof(String signed, String claimed) {
        byte[] expected = proof(signed).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, claimed.getBytes(StandardCharsets.US_ASCII));
    }

    private String proof(String signed) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            byte[] whole = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(Arrays.copyOf(whole, PROOF_BYTES));
        } catch (GeneralSecurityException noHmac) {
            throw new IllegalStateException("this Java has no HmacSHA256", noHmac);
        }
    }
}
