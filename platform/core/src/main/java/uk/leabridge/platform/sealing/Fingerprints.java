package uk.leabridge.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed fingerprints (HMAC-SHA-256): equal inputs can be matched, and nobody without the key can guess an input. */
@Singleton
public class Fingerprints {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /** Each with its key taken in, to be copied: taking it in is a third of the work on a short text. */
    private final Mac index;

    private final Mac person;

    public Fingerprints(SealingConfig config) {
        this.index = keyed(key(config.indexKeyFile()));
        this.person = keyed(key(config.personKeyFile()));
    }

    /** The 32-byte fingerprint of a text for one purpose, within this service. */
    public byte[] of(String purpose, String text) {
        return hmac(index, purpose + "\0" + text);
    }

    /** The person-key of an e-mail address: 64 hex digits, the same in every service of the partnership. */
    public String personKey(String email) {
        return HexFormat.of().formatHex(hmac(person, email.strip().toLowerCase(Locale.ROOT)));
    }

    private static byte[] hmac(Mac keyed, String text) {
        try {
            return ((Mac) keyed.clone()).doFinal(text.getBytes(UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the fingerprint could not be calculated", e);
        }
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the fingerprint could not be calculated", e);
        }
    }

    private static SecretKeySpec key(Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY_BYTES) throw new IllegalStateException(file + " does not hold 32 bytes in base64");
            return new SecretKeySpec(key, ALGORITHM);
        } catch (IOException e) {
            throw new UncheckedIOException("there is no key in " + file, e);
        }
    }
}
