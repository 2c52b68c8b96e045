package uk.leabridge.platform.identity;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z-]{1,40}");

    public Actor {
        roles = Set.copyOf(roles);
    }

    /**
     * The person or system of a verified token. A role of another shape than the realm's is dropped, and so is the services' own:
     * what stands in a token never makes it a service.
     *
     * @throws IncompleteIdentity when the token names no subject or no borough
     */
    static Actor ofToken(
            @Nullable String subject, Set<String> groups, @Nullable String borough, @Nullable String organisation) {
        if (subject == null || subject.isBlank() || borough == null || !Borough.isCode(borough)) {
            throw new IncompleteIdentity();
        }
        var roles = groups.stream()
                .filter(role -> ROLE.matcher(role).matches() && !role.equals(Roles.SYSTEM))
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(subject, roles, new Borough(borough), organisation);
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
