package org.linia.shared.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;
import org.linia.shared.DataFolder;
import org.linia.shared.problem.Unavailable;

/**
 * Seals what must be read again, such as the secret of a client, so that a copy of the database alone gives nothing away:
 * AES-256-GCM (NIST SP 800-38D). The key is configured ({@code linia.secret.key}, 32 bytes in Base64), or made at its
 * first use and kept in the data folder.
 */
@ApplicationScoped
public class Seals {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String HMAC = "HmacSHA256";
    private static final int MARK_BYTES = 10;
    private static final int MARK_RADIX = 32;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Config config;
    private SecretKeySpec key;

    protected Seals() {}

    @Inject
    Seals(Config config) {
        this.config = config;
    }

    /** @param purpose what it is for: it opens for nothing else */
    public byte[] seal(String text, String purpose) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** @throws Unavailable if it was sealed with another key, or for another purpose */
    public String open(byte[] sealed, String purpose) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] text = new byte[parts.remaining()];
        parts.get(text);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(text), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException otherKey) {
            throw new Unavailable("shared.refused.otherKey");
        }
    }

    /**
     * A short mark of a text that nobody can make outside of this house, the same each time: 16 small letters and digits,
     * for places that do not keep capitals apart (HMAC-SHA256, RFC 2104, its first 80 bits).
     *
     * @param purpose what it is for: the mark of the same text for another one is another one
     */
    public String mark(String text, String purpose) {
        byte[] own = hmac(key().getEncoded(), "mark:" + purpose);
        return new BigInteger(1, Arrays.copyOf(hmac(own, text), MARK_BYTES))
                .setBit(MARK_BYTES * Byte.SIZE)
                .toString(MARK_RADIX)
                .substring(1);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            byte[] bits = config.getOptionalValue("linia.secret.key", String.class)
                    .map(String::strip)
                    .map(Base64.getDecoder()::decode)
                    .orElseGet(() -> kept(DataFolder.from(config).resolve("keys/secret.key")));
            if (bits.length != KEY_BYTES) {
                throw new IllegalStateException("linia.secret.key has " + bits.length + " bytes instead of 32");
            }
            key = new SecretKeySpec(bits, "AES");
        }
        return key;
    }

    private static byte[] kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Written whole before it has its name: another server in the same folder may look for it at this moment. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path whole = Files.createTempFile(file.getParent(), "secret", ".new");
        try {
            if (Files.getFileStore(whole).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(whole, Base64.getEncoder().encodeToString(random(KEY_BYTES)));
            Files.move(whole, file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.delete(whole);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
