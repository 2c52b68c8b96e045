package uk.leabridge.platform.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * One person's data key, open. The person's id and the purpose are bound in, so a sealed value cannot be moved to another
 * person or column.
 */
public final class SealingKey {
    private final UUID person;
    private final Aead aead;

    SealingKey(UUID person, Aead aead) {
        this.person = person;
        this.aead = aead;
    }

    /** Whose key it is. */
    public UUID person() {
        return person;
    }

    /**
     * Seals a text.
     *
     * @param purpose the column, as for example {@code referral.narrative}
     */
    public byte[] seal(String plain, String purpose) {
        return sealBytes(plain.getBytes(UTF_8), purpose);
    }

    /** Seals what is no text, as for example a file. All of it is held in memory. */
    public byte[] sealBytes(byte[] plain, String purpose) {
        try {
            return aead.encrypt(plain, binding(purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /**
     * Opens a sealed text.
     *
     * @throws IllegalStateException when it was not sealed with this key for this purpose, or was changed
     */
    public String unseal(byte[] sealed, String purpose) {
        return new String(unsealBytes(sealed, purpose), UTF_8);
    }

    /** Opens what {@link #sealBytes} sealed; throws as {@link #unseal}. */
    public byte[] unsealBytes(byte[] sealed, String purpose) {
        try {
            return aead.decrypt(sealed, binding(purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("unsealing failed", e);
        }
    }

    private byte[] binding(String purpose) {
        return (person + "/" + purpose).getBytes(US_ASCII);
    }
}
