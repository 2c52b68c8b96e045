package uk.leabridge.gateway.session;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import uk.leabridge.gateway.config.GatewayConfig;

/** Seals and opens small things with the gateway's keyset (AES-256-GCM), each bound to what it is for. */
@ApplicationScoped
public class SessionVault {

    private final Aead aead;

    public SessionVault(GatewayConfig config) throws GeneralSecurityException, IOException {
        Path file =
                config.vaultKeysetFile().orElseThrow(() -> new IOException("LEABRIDGE_VAULT_KEYSET_FILE is not set"));
        AeadConfig.register();
        this.aead = TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    byte[] seal(byte[] plain, String purpose) {
        try {
            return aead.encrypt(plain, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not seal", e);
        }
    }

    /** Nothing when it was not sealed by us for this purpose. */
    Optional<byte[]> open(byte[] sealed, String purpose) {
        try {
            return Optional.of(aead.decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
