package uk.leabridge.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCredentialsTest {
    @TempDir
    Path folder;

    private Path file;
    private DemoCredentials credentials;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("demo-credentials.json");
        credentials = DemoCredentials.of(new Ports(0), new Secrets(folder.resolve("secrets")));
        credentials.write(file);
    }

    @Test
    void writesTheKeysThatProgramsRead() throws IOException {
        JsonNode json = new ObjectMapper().readTree(file.toFile());

        assertThat(json.fieldNames()).toIterable().containsExactly("gateway", "issuer", "mailbox", "users", "clients");
        assertThat(json.get("users").get(0).fieldNames())
                .toIterable()
                .containsExactly("username", "password", "roles", "borough", "organisation");
        assertThat(json.get("clients").get(0).fieldNames())
                .toIterable()
                .containsExactly("id", "secret", "borough", "scopes");
        assertThat(json.get("gateway").asText()).isEqualTo("http://127.0.0.1:8080");
        assertThat(json.get("mailbox").asText()).isEqualTo("http://127.0.0.1:8025");
    }

    @Test
    void letsOnlyTheOwnerRead() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void hasEveryRoleInEveryBorough() {
        assertThat(credentials.users()).hasSize(16 * 6);
        assertThat(credentials.user("referrer.hackney").roles()).containsExactly("referrer", "learner");
        assertThat(credentials.user("referrer.hackney").organisation()).isEqualTo("hackney-sample-school");
        assertThat(credentials.user("provider.newham").organisation()).isEqualTo("newham-sample-provider");
        assertThat(credentials.user("auditor.islington").organisation()).isEqualTo("islington");
        assertThat(credentials.user("learner.redbridge").roles()).containsExactly("learner");
    }

    @Test
    void givesNobodyAnotherOnesPassword() {
        assertThat(credentials.users())
                .extracting(DemoCredentials.User::password)
                .doesNotHaveDuplicates();
    }

    @Test
    void hasASystemClientForEachBoroughAndForELearning() {
        assertThat(credentials.clients()).hasSize(7);
        assertThat(credentials.clients())
                .filteredOn(client -> client.id().equals("system-hackney"))
                .singleElement()
                .satisfies(client -> {
                    assertThat(client.borough()).isEqualTo("hackney");
                    assertThat(client.scopes()).isEqualTo(List.of("referrals", "grants", "training", "comms"));
                    assertThat(client.secret()).isNotBlank();
                });
        assertThat(credentials.clients())
                .filteredOn(client -> client.id().equals("e-learning"))
                .singleElement()
                .satisfies(client -> assertThat(client.scopes()).containsExactly("training"));
    }
}
