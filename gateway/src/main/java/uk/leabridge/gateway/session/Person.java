package uk.leabridge.gateway.session;

import java.util.Arrays;
import java.util.Set;

/**
 * Who is signed in, as the token says.
 *
 * @param sessionId Keycloak's session; forms are bound to it
 * @param borough code of the home borough, empty when the token names none
 * @param organisation slug of the body that the person works for, empty when the token names none
 */
public record Person(
        String subject, String name, String sessionId, String borough, String organisation, Set<String> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(String... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }
}
