package uk.leabridge.platform.sealing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the keys are. Each file belongs to the service's user alone (mode 600). */
@ConfigMapping(prefix = "leabridge.sealing")
public interface SealingConfig {
    /** A Tink JSON keyset (AES256_GCM): the key-encryption key, one a service; it may hold several keys while rotating. */
    Path vaultKeysetFile();

    /** Base64 of 32 random bytes: the service's key of fingerprints. */
    Path indexKeyFile();

    /** Base64 of 32 random bytes: the partnership's key by which services match a person without an e-mail address. */
    Path personKeyFile();
}
