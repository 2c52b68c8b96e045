package uk.leabridge.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import uk.leabridge.local.DemoCredentials.SystemAccess;

/**
 * The realm of the embedded default: the template that Kubernetes uses as well, with this home's secrets, the demonstration's
 * people, a client for the command line, and without the second factor.
 */
final class Realm {
    static final String NAME = "east-london";
    static final String DEMO_CLIENT = "demo-cli";

    private static final String TEMPLATE = "/keycloak/east-london-realm.json";
    private static final List<String> SCOPES = List.of("referrals", "grants", "training", "comms", "onboarding");

    private final ObjectMapper json = new ObjectMapper();
    private final PasswordHash hash = new PasswordHash();
    private final Secrets secrets;
    private final Ports ports;

    Realm(Secrets secrets, Ports ports) {
        this.secrets = secrets;
        this.ports = ports;
    }

    /** The whole realm, ready for Keycloak's administration interface. */
    ObjectNode representation() {
        ObjectNode realm = template();
        for (JsonNode client : realm.withArray("clients")) {
            fill((ObjectNode) client);
        }
        realm.withArray("clients").add(demoClient());
        turnSecondFactorOff(realm);
        DemoPeople.BOROUGHS.forEach(borough -> addPartners(realm.withArray("organizations"), borough));
        DemoPeople.all().forEach(person -> add(realm, person));
        return realm;
    }

    /** Where Keycloak may send a browser back to: the console, by either name of this machine. */
    ObjectNode gatewayAddresses() {
        ObjectNode gateway = json.createObjectNode();
        List<String> addresses = consoleAddresses();
        gateway.put("rootUrl", ports.gatewayAddress());
        addresses.forEach(gateway.putArray("redirectUris")::add);
        gateway.putObject("attributes").put("post.logout.redirect.uris", String.join("##", addresses));
        return gateway;
    }

    /** Clients that programs outside sign in as, and what each may ask for. */
    List<SystemAccess> systemClients() {
        return StreamSupport.stream(template().withArray("clients").spliterator(), false)
                .filter(client -> client.get("clientAuthenticatorType").asText().equals("client-jwt"))
                .map(client -> systemClient(client.get("clientId").asText(), client))
                .toList();
    }

    static String secretName(String client) {
        return "client-" + client;
    }

    private SystemAccess systemClient(String id, JsonNode client) {
        List<String> scopes = StreamSupport.stream(
                        client.get("defaultClientScopes").spliterator(), false)
                .map(JsonNode::asText)
                .filter(SCOPES::contains)
                .toList();
        return new SystemAccess(id, secrets.text(secretName(id)), borough(id), scopes);
    }

    private String borough(String client) {
        return StreamSupport.stream(template().withArray("users").spliterator(), false)
                .filter(user ->
                        client.equals(user.path("serviceAccountClientId").asText()))
                .map(user -> user.path("attributes").path("borough").path(0).asText())
                .findFirst()
                .orElse("");
    }

    private List<String> consoleAddresses() {
        int port = ports.http(Service.GATEWAY);
        return List.of("http://127.0.0.1:" + port + "/*", "http://localhost:" + port + "/*");
    }

    private void fill(ObjectNode client) {
        String id = client.get("clientId").asText();
        if (id.equals("gateway")) {
            ObjectNode addresses = gatewayAddresses();
            ObjectNode attributes = client.withObject("/attributes");
            attributes.setAll((ObjectNode) addresses.remove("attributes"));
            client.setAll(addresses);
        }
        client.put("clientAuthenticatorType", "client-secret").put("secret", secrets.text(secretName(id)));
    }

    /** For trying things on a command line; no other realm has it. */
    private ObjectNode demoClient() {
        ObjectNode client = json.createObjectNode()
                .put("clientId", DEMO_CLIENT)
                .put("name", "Command line of the demonstration")
                .put("enabled", true)
                .put("publicClient", true)
                .put("directAccessGrantsEnabled", true)
                .put("standardFlowEnabled", false)
                .put("fullScopeAllowed", true);
        ArrayNode scopes = client.putArray("defaultClientScopes");
        List.of("basic", "acr", "leabridge").forEach(scopes::add);
        SCOPES.forEach(scopes::add);
        client.putArray("optionalClientScopes");
        return client;
    }

    private static void turnSecondFactorOff(ObjectNode realm) {
        realm.withArray("authenticationFlows").findParents("flowAlias").stream()
                .filter(step -> step.get("flowAlias").asText().equals("second factor"))
                .forEach(step -> ((ObjectNode) step).put("requirement", "DISABLED"));
    }

    private static void addPartners(ArrayNode organisations, String borough) {
        for (String alias : DemoPeople.partners(borough)) {
            ObjectNode organisation = organisations
                    .addObject()
                    .put("name", DemoPeople.title(alias))
                    .put("alias", alias)
                    .put("enabled", true)
                    .put("description", "Sample body of the demonstration");
            organisation.putArray("domains").addObject().put("name", alias + ".example.org");
        }
    }

    private void add(ObjectNode realm, DemoPerson person) {
        ObjectNode user = realm.withArray("users")
                .addObject()
                .put("username", person.username())
                .put("email", person.email())
                .put("emailVerified", true)
                .put("enabled", true)
                .put("firstName", person.firstName())
                .put("lastName", person.lastName());
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("borough").add(person.borough());
        attributes.putArray("organisation").add(person.organisation());
        person.clearance()
                .ifPresent(clearance -> attributes.putArray("clearance").add(clearance));
        person.roles().forEach(user.putArray("realmRoles")::add);
        user.putArray("credentials").add(hash.credential(secrets.password(DemoPeople.secretName(person.username()))));
        for (JsonNode organisation : realm.withArray("organizations")) {
            if (organisation.get("alias").asText().equals(person.organisation())) {
                ((ObjectNode) organisation)
                        .withArray("members")
                        .addObject()
                        .put("username", person.username())
                        .put("membershipType", "UNMANAGED");
            }
        }
    }

    private ObjectNode template() {
        try (InputStream in = Objects.requireNonNull(Realm.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return (ObjectNode) json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
