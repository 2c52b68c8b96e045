package uk.leabridge.platform.config;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.leabridge.platform.sealing.SealingConfig;
import uk.leabridge.platform.time.Clock;

/** Refuses to start a service that would not keep its promises. Each refusal names the key at fault. */
@ApplicationScoped
class StartupChecks {
    private final AgroalDataSource database;
    private final SealingConfig sealing;
    private final String issuer;
    private final Optional<String> aheadFile;

    StartupChecks(
            AgroalDataSource database,
            SealingConfig sealing,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = Clock.AHEAD_FILE) Optional<String> aheadFile) {
        this.database = database;
        this.sealing = sealing;
        this.issuer = issuer;
        this.aheadFile = aheadFile;
    }

    void check(@Observes StartupEvent event) throws SQLException {
        var unsafe = new ArrayList<Unsafe>();
        IssuerCheck.of(issuer).ifPresent(unsafe::add);
        if (aheadFile.isPresent()) IssuerCheck.withTimeAhead(issuer).ifPresent(unsafe::add);
        KeyFileCheck.of("leabridge.sealing.vault-keyset-file", sealing.vaultKeysetFile())
                .ifPresent(unsafe::add);
        KeyFileCheck.of("leabridge.sealing.index-key-file", sealing.indexKeyFile())
                .ifPresent(unsafe::add);
        KeyFileCheck.of("leabridge.sealing.person-key-file", sealing.personKeyFile())
                .ifPresent(unsafe::add);
        try (var connection = database.getConnection()) {
            unsafe.addAll(DatabaseCheck.of(connection));
        }
        refuse(unsafe);
    }

    private static void refuse(List<Unsafe> unsafe) {
        if (unsafe.isEmpty()) return;
        throw new IllegalStateException("Not started because the configuration is unsafe:\n  "
                + unsafe.stream().map(Unsafe::toString).collect(Collectors.joining("\n  ")));
    }
}
