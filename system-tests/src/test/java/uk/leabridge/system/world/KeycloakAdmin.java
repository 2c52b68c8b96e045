package uk.leabridge.system.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Keycloak's administration, to make people whom the demonstration does not have. */
public final class KeycloakAdmin {
    private static final String DEMO_CLIENT = "demo-cli";

    private final String keycloak;
    private final String token;

    KeycloakAdmin(String keycloak, String adminPassword) {
        this.keycloak = keycloak;
        this.token = Http.form(
                        keycloak + "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "admin",
                                "password", adminPassword))
                .expect(200)
                .text("access_token");
    }

    /** Somebody whom the demonstration does not have. */
    public record Person(String username, String password) {}

    /** A token of a new person of this borough who has all these roles at once. */
    public String tokenOfSomebodyWith(String borough, List<String> roles) {
        return token(somebodyWith(borough, roles));
    }

    /** A new person of this borough who has all these roles at once. */
    public Person somebodyWith(String borough, List<String> roles) {
        String username = "several-roles-" + UUID.randomUUID();
        String password = UUID.randomUUID().toString();
        send("POST", "/users", """
                {"username": "%1$s", "email": "%1$s@example.org", "emailVerified": true, "enabled": true,
                 "firstName": "Sample", "lastName": "Several-Roles",
                 "attributes": {"borough": ["%2$s"], "organisation": ["%2$s"]},
                 "credentials": [{"type": "password", "value": "%3$s", "temporary": false}]}""".formatted(username, borough, password)).expect(201);
        String id = get("/users?exact=true&username=" + username).at("/0/id").asText();
        String named = StreamSupport.stream(get("/roles?max=100").spliterator(), false)
                .filter(role -> roles.contains(role.path("name").asText()))
                .map(JsonNode::toString)
                .collect(Collectors.joining(",", "[", "]"));
        send("POST", "/users/" + id + "/role-mappings/realm", named).expect(204);
        return new Person(username, password);
    }

    public String token(Person person) {
        return Http.form(
                        keycloak + "/realms/east-london/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                DEMO_CLIENT,
                                "username",
                                person.username(),
                                "password",
                                person.password()))
                .expect(200)
                .text("access_token");
    }

    private JsonNode get(String path) {
        return Http.send(request(path).GET()).expect(200).json();
    }

    private Answer send(String method, String path, String json) {
        return Http.send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return Http.request(keycloak + "/admin/realms/east-london" + path).header("Authorization", "Bearer " + token);
    }
}
