package org.schalter.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The secret of this installation: 32 random bytes in a file that only the operator may read, made at the first start.
 * From it come a key for each purpose and the encryption of stored passwords (AES-GCM). Thread-safe.
 */
@Component(service = InstallationKey.class)
public final class InstallationKey {

    private static final String FILE = "installation.key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public InstallationKey(@Reference DataDirectory data) {
        this.key = readOrMake(data.file(FILE));
    }

    /** A key of 32 bytes for one purpose; the same at every start. */
    public byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    public String encrypt(String secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var hidden = apply(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8));
        var whole = ByteBuffer.allocate(nonce.length + hidden.length).put(nonce).put(hidden);
        return Base64.getEncoder().encodeToString(whole.array());
    }

    /** @throws IllegalStateException if it was encrypted with another key or changed since */
    public String decrypt(String encrypted) {
        var whole = ByteBuffer.wrap(Base64.getDecoder().decode(encrypted));
        var nonce = new byte[NONCE_BYTES];
        whole.get(nonce);
        var hidden = new byte[whole.remaining()];
        whole.get(hidden);
        return new String(apply(Cipher.DECRYPT_MODE, nonce, hidden), StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var secret = new SecretKeySpec(derive("passwords"), "AES");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored secret does not fit the key in " + FILE, e);
        }
    }

    private static byte[] readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                var fresh = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(fresh);
                SecretFile.write(file, fresh);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
