package uk.leabridge.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import uk.leabridge.gateway.config.GatewayConfig;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class SessionsIT {

    private static final String TEXT = "{\"access\":\"eyJ.the-token\"}";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final InstantSource clock = now::get;
    private final AgroalDataSource database;
    private final SessionVault vault;
    private final GatewayConfig config;

    SessionsIT(AgroalDataSource database, SessionVault vault, GatewayConfig config) {
        this.database = database;
        this.vault = vault;
        this.config = config;
    }

    private Sessions sessions() {
        return new Sessions(database, vault, clock, config);
    }

    @Test
    void givesBackWhatWasKept() {
        String id = sessions().start(TEXT);

        assertThat(sessions().find(id)).contains(TEXT);
        assertThat(sessions().find(id + "x")).isEmpty();
    }

    @Test
    void storesNeitherTheIdNorTheTokens() throws SQLException {
        String id = sessions().start(TEXT);

        try (Connection superuser = superuser();
                PreparedStatement all = superuser.prepareStatement("select session::text, sealed from session");
                ResultSet row = all.executeQuery()) {
            assertThat(row.next()).isTrue();
            do {
                assertThat(row.getString(1)).doesNotContain(id);
                assertThat(new String(row.getBytes(2), StandardCharsets.ISO_8859_1))
                        .doesNotContain("the-token");
            } while (row.next());
        }
    }

    @Test
    void aSealedRowThatIsMovedToAnotherSessionOpensNothing() throws SQLException {
        String victim = sessions().start(TEXT);
        String thief = sessions().start("{}");

        try (Connection superuser = superuser();
                PreparedStatement swap = superuser.prepareStatement(
                        "update session set sealed = (select sealed from session where id_hash = sha256(?::bytea)) where id_hash = sha256(?::bytea)")) {
            swap.setBytes(1, victim.getBytes(StandardCharsets.UTF_8));
            swap.setBytes(2, thief.getBytes(StandardCharsets.UTF_8));
            assertThat(swap.executeUpdate()).isEqualTo(1);
        }

        assertThat(sessions().find(thief)).isEmpty();
    }

    @Test
    void endsWhenAsked() {
        String id = sessions().start(TEXT);

        sessions().end(id);

        assertThat(sessions().find(id)).isEmpty();
    }

    @Test
    void endsAfterBeingIdleAndStaysWhileItIsUsed() {
        String used = sessions().start(TEXT);
        String idle = sessions().start(TEXT);
        pass(Duration.ofMinutes(20));
        assertThat(sessions().find(used)).isPresent();
        pass(Duration.ofMinutes(20));

        assertThat(sessions().find(used)).isPresent();
        assertThat(sessions().find(idle)).isEmpty();
    }

    @Test
    void endsAfterTheLongestTimeHoweverMuchItIsUsed() {
        String id = sessions().start(TEXT);
        for (int i = 0; i < 24; i++) {
            pass(Duration.ofMinutes(25));
            sessions().find(id);
        }

        assertThat(sessions().find(id)).isEmpty();
    }

    @Test
    void deletesWhatHasEnded() {
        String id = sessions().start(TEXT);
        pass(Duration.ofHours(11));

        assertThat(sessions().purge()).isPositive();
        assertThat(sessions().find(id)).isEmpty();
    }

    @Test
    void theApplicationsRoleCannotChangeTheTable() throws SQLException {
        GatewayConfig.Database settings = config.database();
        try (Connection app = DriverManager.getConnection(
                        settings.url(), "gateway_app", settings.appPassword().orElseThrow());
                var statement = app.createStatement()) {
            Assertions.assertThatThrownBy(() -> statement.execute("alter table session add column x text"))
                    .isInstanceOf(SQLException.class);
            Assertions.assertThatThrownBy(() -> statement.execute("drop table session"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aFormsTokenHoldsForItsSessionAndItsTimeAlone() {
        CsrfTokens tokens = new CsrfTokens(vault, clock);
        Person officer = new Person("s", "Sample", "session-1", "hackney", "hackney", java.util.Set.of());
        Person sameElsewhere = new Person("s", "Sample", "session-2", "hackney", "hackney", java.util.Set.of());
        String token = tokens.make(officer);

        assertThat(tokens.holds(token, officer)).isTrue();
        assertThat(tokens.make(officer)).isNotEqualTo(token);
        assertThat(tokens.holds(token, sameElsewhere)).isFalse();
        assertThat(tokens.holds("", officer)).isFalse();
        assertThat(tokens.holds("%%%", officer)).isFalse();
        pass(Duration.ofHours(12));
        assertThat(tokens.holds(token, officer)).isFalse();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private static Connection superuser() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("test.superuser.url", String.class),
                "postgres",
                config.getValue("test.superuser.password", String.class));
    }
}
