package uk.leabridge.platform.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, taken from a verified token and never from a request's body.
 *
 * @param subject the token's {@code sub}, or {@code system:<service>} for a service acting on an event
 * @param roles the token's {@code groups}
 * @param borough the home borough
 * @param organisation the body that the person works for, where the token names one
 */
public record Actor(
        String subject,
        Set<String> roles,
        Borough borough,
        @Nullable String organisation) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** A service acting on an event of the borough, with the role {@link Roles#SYSTEM} alone. */
    public static Actor system(String service, Borough borough) {
        return new Actor("system:" + service, Set.of(Roles.SYSTEM), borough, null);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(String... anyOf) {
        for (String role : anyOf) {
            if (roles.contains(role)) return true;
        }
        return false;
    }

    public boolean worksFor(Borough other) {
        return borough.equals(other);
    }
}
