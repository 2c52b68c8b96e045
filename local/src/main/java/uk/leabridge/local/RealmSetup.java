package uk.leabridge.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import uk.leabridge.local.Http.Answer;
import uk.leabridge.platform.embedded.ServerFailedException;

/** Puts the realm into a Keycloak that does not have it, and tells one that has where the console is now. */
final class RealmSetup {
    private final Http http = new Http();
    private final Realm realm;
    private final String keycloak;
    private final String adminPassword;

    RealmSetup(Realm realm, String keycloak, String adminPassword) {
        this.realm = realm;
        this.keycloak = keycloak;
        this.adminPassword = adminPassword;
    }

    void bringUp() {
        String token = adminToken();
        String address = keycloak + "/admin/realms/" + Realm.NAME;
        if (http.get(address, token).status() == 404) {
            expect(
                    201,
                    http.send("POST", keycloak + "/admin/realms", token, realm.representation()),
                    "create the realm");
        } else {
            moveConsole(address, token);
        }
    }

    private void moveConsole(String address, String token) {
        JsonNode found = http.get(address + "/clients?clientId=gateway", token).json();
        ObjectNode gateway = (ObjectNode) found.get(0);
        ObjectNode addresses = realm.gatewayAddresses();
        gateway.withObject("/attributes").setAll((ObjectNode) addresses.remove("attributes"));
        gateway.setAll(addresses);
        String client = address + "/clients/" + gateway.get("id").asText();
        expect(204, http.send("PUT", client, token, gateway), "set the console's address");
    }

    private String adminToken() {
        Answer answer = http.post(
                keycloak + "/realms/master/protocol/openid-connect/token",
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", adminPassword));
        expect(200, answer, "sign in as its administrator");
        return answer.json().get("access_token").asText();
    }

    private static void expect(int status, Answer answer, String what) {
        if (answer.status() != status) {
            throw new ServerFailedException(
                    "Keycloak did not allow Leabridge to " + what + ": " + answer.status() + " " + answer.body());
        }
    }
}
