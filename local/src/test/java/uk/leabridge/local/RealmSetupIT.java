package uk.leabridge.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.leabridge.local.Http.Answer;
import uk.leabridge.platform.embedded.ServerFailedException;

/** The realm in a real Keycloak with a real database. */
class RealmSetupIT {
    @TempDir
    private static Path folder;

    private static final Http HTTP = new Http();
    private static LocalPlatform platform;
    private static Site site;

    @BeforeAll
    static void start() {
        site = Site.of(new Home(folder), Ports.free(), ProjectTree.here());
        platform = LocalPlatform.of(site, Progress.silent());
        platform.process("postgresql").start();
        platform.process("keycloak").start();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void putsIntoAPersonsTokenWhatServicesRead() throws IOException {
        JsonNode claims = claims(platform.token("intelligence-officer.hackney"));

        assertThat(claims.get("iss").asText()).isEqualTo(site.ports().issuer());
        assertThat(claims.get("aud").asText()).isEqualTo("leabridge");
        assertThat(claims.get("sub").asText()).isNotBlank();
        assertThat(claims.get("azp").asText()).isEqualTo("demo-cli");
        assertThat(claims.get("groups"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("intelligence-officer", "learner");
        assertThat(claims.get("borough").asText()).isEqualTo("hackney");
        assertThat(claims.get("organisation").asText()).isEqualTo("hackney");
        assertThat(claims.get("clearance").asText()).isEqualTo("SC");
        assertThat(claims.get("scope").asText().split(" ", -1))
                .containsExactlyInAnyOrder("referrals", "grants", "training", "comms", "onboarding");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    }

    @Test
    void putsNoNameOrAddressIntoAnAccessToken() throws IOException {
        JsonNode claims = claims(platform.token("referrer.hackney"));

        assertThat(claims.fieldNames())
                .toIterable()
                .doesNotContain("name", "email", "preferred_username", "given_name", "family_name");
    }

    @Test
    void letsABoroughsSystemSignInAsItself() throws IOException {
        Answer answer = signInAs("system-newham", secretOf("system-newham"));

        JsonNode claims = claims(answer.json().get("access_token").asText());
        assertThat(claims.get("borough").asText()).isEqualTo("newham");
        assertThat(claims.get("groups")).extracting(JsonNode::asText).containsExactly("borough-system");
        assertThat(claims.get("scope").asText().split(" ", -1))
                .containsExactlyInAnyOrder("referrals", "grants", "training", "comms");
    }

    @Test
    void refusesASystemWithAnotherOnesSecret() {
        assertThat(signInAs("system-newham", secretOf("system-hackney")).status())
                .isEqualTo(401);
    }

    @Test
    void refusesAWrongPassword() {
        Answer answer = HTTP.post(
                tokenAddress(),
                Map.of(
                        "grant_type", "password",
                        "client_id", "demo-cli",
                        "username", "provider.newham",
                        "password", "wrong"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void refusesThePasswordGrantToTheConsole() {
        Answer answer = HTTP.post(
                tokenAddress(),
                Map.of(
                        "grant_type", "password",
                        "client_id", "gateway",
                        "client_secret", secretOf("gateway"),
                        "username", "provider.newham",
                        "password", site.secrets().password(DemoPeople.secretName("provider.newham"))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("unauthorized_client");
    }

    @Test
    void refusesTheConsoleWithoutPkce() {
        String address = site.ports().issuer() + "/protocol/openid-connect/auth?client_id=gateway&response_type=code"
                + "&scope=openid&redirect_uri=" + site.ports().gatewayAddress() + "/signed-in";

        assertThat(HTTP.get(address).status()).isEqualTo(302);
        assertThat(HTTP.get(address + "&code_challenge_method=S256&code_challenge=" + "a".repeat(43))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesToSendABrowserElsewhere() {
        String address = site.ports().issuer() + "/protocol/openid-connect/auth?client_id=gateway&response_type=code"
                + "&scope=openid&code_challenge_method=S256&code_challenge=" + "a".repeat(43)
                + "&redirect_uri=http://127.0.0.1:1/";

        assertThat(HTTP.get(address).status()).isEqualTo(400);
    }

    @Test
    void changesNothingWhenItIsRepeated() {
        String before = platform.token("auditor.islington");

        setup(site.secrets().text("keycloak-admin")).bringUp();

        assertThat(before).isNotBlank();
        assertThat(platform.token("auditor.islington")).isNotBlank();
    }

    @Test
    void saysSoWhenItMayNotAdministerKeycloak() {
        assertThatExceptionOfType(ServerFailedException.class)
                .isThrownBy(() -> setup("wrong").bringUp())
                .withMessageContaining("sign in as its administrator");
    }

    private static RealmSetup setup(String adminPassword) {
        return new RealmSetup(
                new Realm(site.secrets(), site.ports()), site.ports().keycloakAddress(), adminPassword);
    }

    private static Answer signInAs(String client, String secret) {
        return HTTP.post(
                tokenAddress(),
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private static String secretOf(String client) {
        return site.secrets().text(Realm.secretName(client));
    }

    private static String tokenAddress() {
        return site.ports().issuer() + "/protocol/openid-connect/token";
    }

    private static JsonNode claims(String token) throws IOException {
        String payload = token.split("\\.", 3)[1];
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));
    }
}
