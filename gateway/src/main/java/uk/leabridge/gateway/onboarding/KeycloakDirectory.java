package uk.leabridge.gateway.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import uk.leabridge.gateway.config.GatewayConfig;

/** The directory as Keycloak keeps it. */
@ApplicationScoped
class KeycloakDirectory implements BoroughDirectory {

    private static final String KEY_MARK = "onboarding-key";
    private static final String BODY_MARK = "onboarding-body";
    private static final String ADMINISTRATOR = "onboarding-administrator";
    private static final List<String> SCOPES =
            List.of("basic", "leabridge", "referrals", "grants", "training", "comms");

    private final Keycloak keycloak;
    private final String realm;
    private final boolean embedded;
    private final SecureRandom random = new SecureRandom();

    KeycloakDirectory(Keycloak keycloak, GatewayConfig config) {
        this.keycloak = keycloak;
        String path = URI.create(config.issuer().toString()).getPath();
        this.realm = path.substring(path.lastIndexOf('/') + 1);
        this.embedded = config.embedded();
    }

    @Override
    public Optional<Existing> byCode(String code) {
        return asked(() -> realm().organizations().list(0, 1000).stream()
                .filter(found -> code.equals(found.getAlias()))
                .findFirst()
                .flatMap(found -> read(found.getId())));
    }

    @Override
    public Optional<Existing> byKeyMark(String keyMark) {
        return asked(() -> realm().organizations().searchByAttribute(KEY_MARK + ":" + keyMark).stream()
                .findFirst()
                .flatMap(found -> read(found.getId())));
    }

    private Optional<Existing> read(String id) {
        OrganizationRepresentation found = realm().organizations().get(id).toRepresentation();
        return Optional.of(new Existing(
                found.getId(),
                found.getAlias(),
                found.getName(),
                mark(found, KEY_MARK),
                mark(found, BODY_MARK),
                mark(found, ADMINISTRATOR)));
    }

    private static String mark(OrganizationRepresentation organisation, String name) {
        Map<String, List<String>> attributes = organisation.getAttributes();
        List<String> values = attributes == null ? null : attributes.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    @Override
    public String createOrganisation(NewBorough borough, String keyMark, String bodyMark) {
        OrganizationRepresentation organisation = new OrganizationRepresentation();
        organisation.setAlias(borough.code());
        organisation.setName(borough.name());
        organisation.setDescription("Borough");
        organisation.setEnabled(true);
        String email = borough.administrator().email();
        organisation.addDomain(
                new OrganizationDomainRepresentation(borough.code() + "." + email.substring(email.indexOf('@') + 1)));
        organisation.singleAttribute(KEY_MARK, keyMark);
        organisation.singleAttribute(BODY_MARK, bodyMark);
        organisation.singleAttribute(ADMINISTRATOR, email);
        return created(() -> realm().organizations().create(organisation));
    }

    @Override
    public void deleteOrganisation(String id) {
        done(() -> realm().organizations().get(id).delete());
    }

    @Override
    public SystemClient createSystemClient(NewBorough borough) {
        String clientId = "system-" + borough.code();
        ClientRepresentation client = client(borough, clientId);
        String id = created(() -> realm().clients().create(client));
        try {
            asked(() -> {
                UserRepresentation account = realm().clients().get(id).getServiceAccountUser();
                account.setAttributes(belongsTo(borough));
                realm().users().get(account.getId()).update(account);
                grant(account.getId(), "borough-system");
                return true;
            });
        } catch (DirectoryException e) {
            deleteSystemClient(id);
            throw e;
        }
        return new SystemClient(id, clientId, Optional.ofNullable(client.getSecret()));
    }

    private ClientRepresentation client(NewBorough borough, String clientId) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId);
        client.setName(borough.name() + ": own system");
        client.setEnabled(true);
        client.setProtocol("openid-connect");
        client.setPublicClient(false);
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setDefaultClientScopes(SCOPES);
        client.setOptionalClientScopes(List.of());
        if (borough.systemJwksUrl() == null) {
            client.setClientAuthenticatorType("client-secret");
            client.setSecret(secret());
        } else {
            client.setClientAuthenticatorType("client-jwt");
            client.setAttributes(Map.of(
                    "use.jwks.url", "true",
                    "jwks.url", borough.systemJwksUrl(),
                    "token.endpoint.auth.signing.alg", "RS256"));
        }
        return client;
    }

    @Override
    public void deleteSystemClient(String id) {
        asked(() -> {
            realm().clients().get(id).remove();
            return true;
        });
    }

    @Override
    public Administrator createAdministrator(NewBorough borough) {
        UserRepresentation person = new UserRepresentation();
        person.setUsername(borough.administrator().email());
        person.setEmail(borough.administrator().email());
        person.setFirstName(borough.administrator().givenName());
        person.setLastName(borough.administrator().familyName());
        person.setEnabled(true);
        person.setAttributes(belongsTo(borough));
        person.setRequiredActions(List.of("UPDATE_PASSWORD", "CONFIGURE_TOTP"));
        Optional<String> password = embedded ? Optional.of(secret()) : Optional.empty();
        password.ifPresent(text -> person.setCredentials(List.of(temporary(text))));
        String id = created(() -> realm().users().create(person));
        try {
            asked(() -> {
                grant(id, "borough-admin");
                return true;
            });
        } catch (DirectoryException e) {
            deleteAdministrator(id);
            throw e;
        }
        return new Administrator(id, password);
    }

    private static CredentialRepresentation temporary(String text) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(text);
        credential.setTemporary(true);
        return credential;
    }

    @Override
    public void deleteAdministrator(String id) {
        done(() -> realm().users().delete(id));
    }

    @Override
    public void join(String organisationId, String administratorId) {
        done(() -> realm().organizations().get(organisationId).members().addMember(administratorId));
    }

    private void grant(String userId, String role) {
        realm().users()
                .get(userId)
                .roles()
                .realmLevel()
                .add(List.of(realm().roles().get(role).toRepresentation()));
    }

    private static Map<String, List<String>> belongsTo(NewBorough borough) {
        return Map.of("borough", List.of(borough.code()), "organisation", List.of(borough.code()));
    }

    private String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private RealmResource realm() {
        return keycloak.realm(realm);
    }

    private static String created(Supplier<Response> call) {
        return asked(() -> {
            try (Response response = call.get()) {
                return CreatedResponseUtil.getCreatedId(response);
            }
        });
    }

    private static void done(Supplier<Response> call) {
        asked(() -> {
            try (Response response = call.get()) {
                int status = response.getStatus();
                if (status >= 400 && status != 404) {
                    throw new DirectoryException("the identity provider answered " + status);
                }
                return true;
            }
        });
    }

    private static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException | ProcessingException e) {
            throw new DirectoryException("the identity provider refused or did not answer", e);
        }
    }
}
