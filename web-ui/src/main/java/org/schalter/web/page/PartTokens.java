package org.schalter.web.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.schalter.identity.AgentId;
import org.schalter.ticket.ArticleId;

/**
 * Opens one inline image for ten minutes. The frame of a mail has no cookies, so the token says who reads; his rights
 * are asked again when the image is fetched. The key lives as long as this process.
 */
final class PartTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final byte[] key = new byte[32];
    private final Clock clock;

    PartTokens(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    String of(ArticleId article, int position, AgentId reader) {
        var claim = reader.value() + "." + clock.instant().plus(LIFE).getEpochSecond();
        return claim + "." + sign(article, position, claim);
    }

    /** Whose token it is; empty if it is forged, over, or for something else. */
    Optional<AgentId> reader(ArticleId article, int position, String token) {
        if (!token.matches("\\d{1,18}\\.\\d{1,12}\\.[\\w-]{43}")) {
            return Optional.empty();
        }
        var parts = token.split("\\.");
        var expected = sign(article, position, parts[0] + "." + parts[1]);
        boolean ours = MessageDigest.isEqual(bytes(expected), bytes(parts[2]));
        boolean alive = Long.parseLong(parts[1]) > clock.instant().getEpochSecond();
        return ours && alive ? Optional.of(new AgentId(Long.parseLong(parts[0]))) : Optional.empty();
    }

    private String sign(ArticleId article, int position, String claim) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var signature = mac.doFinal(bytes(article.value() + "/" + position + "/" + claim));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
