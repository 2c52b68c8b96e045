package uk.leabridge.local;

import java.util.Map;
import uk.leabridge.local.Http.Answer;
import uk.leabridge.platform.embedded.ServerFailedException;

/** Signs in as people of the demonstration, without a browser. */
final class SignIn {
    private static final String PROVER = "partnership-admin.tower-hamlets";

    private final Http http = new Http();
    private final Site site;

    SignIn(Site site) {
        this.site = site;
    }

    /** An access token of the person whom the launcher proves the platform with. */
    String token() {
        return token(PROVER);
    }

    String token(String username) {
        Answer answer = http.post(
                site.ports().issuer() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        Realm.DEMO_CLIENT,
                        "username",
                        username,
                        "password",
                        site.secrets().password(DemoPeople.secretName(username))));
        if (answer.status() != 200) {
            throw new ServerFailedException(
                    "Keycloak is responding, but " + username + " cannot sign in: " + answer.status() + " "
                            + answer.body() + ". Log: " + site.home().log(KeycloakProcess.ID));
        }
        return answer.json().get("access_token").asText();
    }
}
