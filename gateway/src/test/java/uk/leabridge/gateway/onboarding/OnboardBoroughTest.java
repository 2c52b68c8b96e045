package uk.leabridge.gateway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.gateway.config.GatewayConfig;
import uk.leabridge.gateway.onboarding.OnboardBorough.Outcome;

class OnboardBoroughTest {

    private static final NewBorough BARNET = new NewBorough(
            "barnet", "Barnet", new NewBorough.FirstAdministrator("admin@example.org", "Sample", "Admin-BA"), null);

    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final OnboardBorough onboard = onboard("http://127.0.0.1:8090/realms/east-london");

    @Test
    void makesAllThatABoroughNeedsAndShowsTheSecretsOnce() {
        Outcome first = onboard.handle(BARNET, "key-1");

        assertThat(first).isInstanceOfSatisfying(Outcome.Onboarded.class, made -> {
            assertThat(made.borough().systemClient().clientId()).isEqualTo("system-barnet");
            assertThat(made.borough().systemClient().secret()).isNotBlank();
        });
        assertThat(directory.things).containsOnlyKeys("organisation", "client", "administrator", "membership");

        assertThat(onboard.handle(BARNET, "key-1")).isInstanceOfSatisfying(Outcome.Replayed.class, again -> {
            assertThat(again.borough().organisationId()).isEqualTo("organisation-1");
            assertThat(again.borough().systemClient().secret()).isNull();
            assertThat(again.borough().administrator().username()).isEqualTo("admin@example.org");
        });
    }

    @Test
    void refusesTheSameKeyWithAnotherBorough() {
        onboard.handle(BARNET, "key-1");
        NewBorough other = new NewBorough("camden", "Camden", BARNET.administrator(), null);

        assertThat(onboard.handle(other, "key-1")).isInstanceOf(Outcome.KeyReused.class);
    }

    @Test
    void refusesABoroughThatIsThere() {
        onboard.handle(BARNET, "key-1");

        assertThat(onboard.handle(BARNET, "key-2")).isInstanceOf(Outcome.Exists.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "organisation", "client", "administrator", "membership"})
    void leavesNothingBehindWhenAStepFails(String step) {
        directory.failsAt = step;

        assertThat(onboard.handle(BARNET, "key-1")).isInstanceOf(Outcome.Undone.class);

        assertThat(directory.things).isEmpty();
        directory.failsAt = "";
        assertThat(onboard.handle(BARNET, "key-1")).isInstanceOf(Outcome.Onboarded.class);
    }

    @Test
    void goesOnUndoingWhenOneUndoingFails() {
        directory.failsAt = "membership";
        directory.failsUndoing = "administrator";

        assertThat(onboard.handle(BARNET, "key-1")).isInstanceOf(Outcome.Undone.class);

        assertThat(directory.things).containsOnlyKeys("administrator");
    }

    @Test
    void asksForTheSystemsKeysWhereTheRealmIsNotOnThisMachine() {
        OnboardBorough elsewhere = onboard("https://identity.example/realms/east-london");

        assertThat(elsewhere.handle(BARNET, "key-1")).isInstanceOf(Outcome.KeysAddressMissing.class);
        assertThat(directory.things).isEmpty();
    }

    private OnboardBorough onboard(String issuer) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(GatewayConfig.class);
        for (String area : new String[] {"referrals", "grants", "training", "comms"}) {
            builder.withDefaultValue("leabridge.upstream." + area, "http://127.0.0.1:1");
        }
        for (String kind : new String[] {"client", "user", "address"}) {
            builder.withDefaultValue("leabridge.door." + kind + ".rate", "1")
                    .withDefaultValue("leabridge.door." + kind + ".burst", "1")
                    .withDefaultValue("leabridge.door." + kind + ".at-once", "1");
        }
        GatewayConfig config = builder.withDefaultValue("leabridge.issuer", issuer)
                .withDefaultValue("leabridge.database.url", "jdbc:none")
                .build()
                .getConfigMapping(GatewayConfig.class);
        return new OnboardBorough(directory, new ObjectMapper(), config);
    }

    /** Keeps what it is told in a map, and fails where it is told to. */
    private static final class InMemoryDirectory implements BoroughDirectory {
        private final Map<String, String> things = new LinkedHashMap<>();
        private String failsAt = "";
        private String failsUndoing = "";
        private Optional<Existing> kept = Optional.empty();

        @Override
        public Optional<Existing> byCode(String code) {
            return kept.filter(one -> one.code().equals(code));
        }

        @Override
        public Optional<Existing> byKeyMark(String keyMark) {
            failAt("search");
            return kept.filter(one -> one.keyMark().equals(keyMark));
        }

        @Override
        public String createOrganisation(NewBorough borough, String keyMark, String bodyMark) {
            make("organisation");
            kept = Optional.of(new Existing(
                    "organisation-1",
                    borough.code(),
                    borough.name(),
                    keyMark,
                    bodyMark,
                    borough.administrator().email()));
            return "organisation-1";
        }

        @Override
        public void deleteOrganisation(String id) {
            unmake("organisation");
            kept = Optional.empty();
        }

        @Override
        public SystemClient createSystemClient(NewBorough borough) {
            make("client");
            return new SystemClient("client-1", "system-" + borough.code(), Optional.of("a secret"));
        }

        @Override
        public void deleteSystemClient(String id) {
            unmake("client");
        }

        @Override
        public Administrator createAdministrator(NewBorough borough) {
            make("administrator");
            return new Administrator("administrator-1", Optional.empty());
        }

        @Override
        public void deleteAdministrator(String id) {
            unmake("administrator");
        }

        @Override
        public void join(String organisationId, String administratorId) {
            make("membership");
        }

        private void make(String thing) {
            failAt(thing);
            things.put(thing, thing);
        }

        private void failAt(String thing) {
            if (failsAt.equals(thing)) {
                throw new DirectoryException("told to fail at " + thing);
            }
        }

        private void unmake(String thing) {
            if (failsUndoing.equals(thing)) {
                throw new DirectoryException("told to fail undoing " + thing);
            }
            things.remove(thing);
        }
    }
}
