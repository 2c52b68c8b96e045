package uk.leabridge.platform.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.transaction.BeforeCommit;
import uk.leabridge.platform.transaction.Rows;

/**
 * Envelope encryption (Tink). 32 random bytes are a person's AES-256-GCM data key; the row in {@code data_key} holds it
 * wrapped by the key-encryption keyset. With that row's key destroyed, nothing sealed with it can be read again, backups
 * included.
 */
@Singleton
public class Vault {
    private static final int KEY_BYTES = 32;
    private static final String ADD =
            "insert into data_key (person_id, borough, wrapped, created_at) values (?, ?, ?, ?)";
    private static final String DESTROY =
            "update data_key set wrapped = null, destroyed_at = ? where person_id = ? and wrapped is not null";
    private static final String FIND =
            "select person_id, wrapped from data_key where person_id = any (?) and wrapped is not null";

    private static final String WHEN =
            "select destroyed_at from data_key where person_id = ? and destroyed_at is not null";

    private final Aead keyEncryptionKey;
    private final Rows rows;
    private final BeforeCommit beforeCommit;
    private final InstantSource time;

    public Vault(SealingConfig config, Rows rows, BeforeCommit beforeCommit, InstantSource time)
            throws GeneralSecurityException, IOException {
        AeadConfig.register();
        this.keyEncryptionKey = TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(config.vaultKeysetFile()),
                        RegistryConfiguration.get(),
                        InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.rows = rows;
        this.beforeCommit = beforeCommit;
        this.time = time;
    }

    /** Makes a data key for a new person; its row is written with this transaction's commit. */
    public SealingKey create(UUID person, Borough borough) {
        try {
            byte[] key = Random.randBytes(KEY_BYTES);
            byte[] wrapped = keyEncryptionKey.encrypt(key, binding(person));
            beforeCommit.write(ADD, person, borough.code(), wrapped, time.instant());
            return new SealingKey(person, new AesGcmJce(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the data key could not be created", e);
        }
    }

    /** Opens a person's key; nothing when it is destroyed or belongs to a borough that the actor may not see. */
    public Optional<SealingKey> open(UUID person) {
        return Optional.ofNullable(openAll(java.util.List.of(person)).get(person));
    }

    /**
     * Opens the key of a person whose record is written to.
     *
     * @throws RecordDestroyed when it is destroyed; at the edge of a service that becomes a problem of its own
     */
    public SealingKey require(UUID person) {
        return open(person).orElseThrow(() -> destroyedAt(person)
                .<IllegalStateException>map(RecordDestroyed::new)
                .orElseGet(() -> new IllegalStateException("there is no key for this person")));
    }

    /** When a person's key was destroyed; nothing while it is there, or where the actor may not see it. */
    public Optional<Instant> destroyedAt(UUID person) {
        return rows.of(WHEN, person).first(row -> row.instant(1));
    }

    /** Opens several keys in one query; the destroyed and the unseen are missing from the map. */
    public Map<UUID, SealingKey> openAll(Collection<UUID> people) {
        var keys = new HashMap<UUID, SealingKey>();
        if (people.isEmpty()) return keys;
        rows.of(FIND, people).list(row -> keys.put(row.uuid(1), unwrap(row.uuid(1), row.bytes(2))));
        return keys;
    }

    /** Destroys a person's key with this transaction's commit: what it sealed can never be read again. */
    public void destroy(UUID person) {
        beforeCommit.write(DESTROY, time.instant(), person);
    }

    /** Opens the key that was read, wrapped, together with what it seals. */
    public SealingKey unwrap(UUID person, byte[] wrapped) {
        try {
            return new SealingKey(person, new AesGcmJce(keyEncryptionKey.decrypt(wrapped, binding(person))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the data key could not be unwrapped", e);
        }
    }

    private static byte[] binding(UUID person) {
        return (person + "/data-key").getBytes(US_ASCII);
    }
}
