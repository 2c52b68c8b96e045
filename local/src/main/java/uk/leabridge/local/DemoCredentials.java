package uk.leabridge.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a person or a program needs to use this home's platform, and nothing else: written for its owner alone. */
public record DemoCredentials(
        String gateway, String issuer, String mailbox, List<User> users, List<SystemAccess> clients) {
    public DemoCredentials {
        users = List.copyOf(users);
        clients = List.copyOf(clients);
    }

    /** A person's sign-in. */
    public record User(String username, String password, List<String> roles, String borough, String organisation) {
        public User {
            roles = List.copyOf(roles);
        }
    }

    /** A system's sign-in. */
    public record SystemAccess(String id, String secret, String borough, List<String> scopes) {
        public SystemAccess {
            scopes = List.copyOf(scopes);
        }
    }

    static DemoCredentials of(Ports ports, Secrets secrets) {
        List<User> users = DemoPeople.all().stream()
                .map(person -> new User(
                        person.username(),
                        secrets.password(DemoPeople.secretName(person.username())),
                        person.roles(),
                        person.borough(),
                        person.organisation()))
                .toList();
        List<SystemAccess> clients = new Realm(secrets, ports).systemClients();
        return new DemoCredentials(ports.gatewayAddress(), ports.issuer(), ports.mailboxAddress(), users, clients);
    }

    void write(Path file) throws IOException {
        PrivateFile.write(
                file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }

    User user(String username) {
        return users.stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow();
    }
}
