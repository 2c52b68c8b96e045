package uk.leabridge.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealmTest {
    @TempDir
    private static Path folder;

    private static JsonNode template;
    private static ObjectNode realm;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = RealmTest.class.getResourceAsStream("/keycloak/east-london-realm.json")) {
            assertThat(in).isNotNull();
            template = new ObjectMapper().readTree(in);
        }
        realm = new Realm(new Secrets(folder), new Ports(2000)).representation();
    }

    @Test
    void keepsSecretsAndPeopleOutOfTheTemplate() {
        assertThat(template.findValuesAsText("secret")).allMatch(secret -> secret.matches("\\$\\{[A-Z_]+}"));
        assertThat(template.findValues("credentials")).isEmpty();
        assertThat(template.get("users")).allMatch(user -> user.has("serviceAccountClientId"));
    }

    @Test
    void leavesNoPlaceholderInTheRealm() {
        assertThat(realm.toString()).doesNotContain("${LEABRIDGE");
    }

    @Test
    void asksForASecondFactorInTheTemplateAndNotInTheDemonstration() {
        assertThat(secondFactor(template)).isEqualTo("CONDITIONAL");
        assertThat(secondFactor(realm)).isEqualTo("DISABLED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "safeguarding-officer",
                "panel-chair",
                "panel-member",
                "intelligence-officer",
                "comms-approver",
                "auditor",
                "borough-admin",
                "partnership-admin"
            })
    void tiesTheSecondFactorToTheRolesThatNeedOne(String role) {
        assertThat(one(template.at("/roles/realm"), "name", role)
                        .at("/composites/client/gateway/0")
                        .asText())
                .isEqualTo("second-factor");
    }

    @Test
    void knowsEveryRoleThatADemonstrationPersonHas() {
        List<String> roles = template.at("/roles/realm").findValuesAsText("name");

        assertThat(roles).containsAll(DemoPeople.ROLES).contains("borough-system", "e-learning-system");
    }

    @Test
    void letsTheConsoleSignInFromItsOwnPortAloneAndOnlyWithPkce() {
        JsonNode gateway = one(realm.get("clients"), "clientId", "gateway");

        assertThat(gateway.get("redirectUris"))
                .extracting(JsonNode::asText)
                .containsExactly("http://127.0.0.1:10080/*", "http://localhost:10080/*");
        assertThat(gateway.at("/attributes/pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(gateway.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(gateway.get("publicClient").asBoolean()).isFalse();
    }

    @Test
    void hasThePasswordGrantForTheCommandLineOfTheDemonstrationAlone() {
        assertThat(template.get("clients"))
                .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean());
        assertThat(realm.get("clients"))
                .filteredOn(client -> client.path("directAccessGrantsEnabled").asBoolean())
                .extracting(client -> client.get("clientId").asText())
                .containsExactly("demo-cli");
    }

    @Test
    void letsSystemsSignInWithAKeyEverywhereButHere() {
        assertThat(one(template.get("clients"), "clientId", "system-hackney")
                        .get("clientAuthenticatorType")
                        .asText())
                .isEqualTo("client-jwt");
        assertThat(one(realm.get("clients"), "clientId", "system-hackney")
                        .get("clientAuthenticatorType")
                        .asText())
                .isEqualTo("client-secret");
    }

    @Test
    void putsEachPersonIntoTheirOrganisation() {
        assertThat(one(realm.get("organizations"), "alias", "hackney-sample-school")
                        .get("members")
                        .findValuesAsText("username"))
                .containsExactly("referrer.hackney");
        assertThat(one(realm.get("organizations"), "alias", "hackney").get("members"))
                .hasSize(14);
    }

    @Test
    void letsNobodyEditWhatTheirRightsComeFrom() throws IOException {
        String profile = template.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                .get("kc.user.profile.config")
                .get(0)
                .asText();
        JsonNode attributes = new ObjectMapper().readTree(profile).get("attributes");

        for (String attribute : List.of("username", "email", "borough", "organisation", "clearance")) {
            assertThat(one(attributes, "name", attribute).at("/permissions/edit"))
                    .extracting(JsonNode::asText)
                    .containsExactly("admin");
        }
    }

    private static String secondFactor(JsonNode realm) {
        return realm.get("authenticationFlows").findParents("flowAlias").stream()
                .filter(step -> step.get("flowAlias").asText().equals("second factor"))
                .map(step -> step.get("requirement").asText())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode one(JsonNode list, String key, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> entry.get(key).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
