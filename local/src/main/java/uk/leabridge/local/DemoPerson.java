package uk.leabridge.local;

import java.util.List;
import java.util.Optional;

/**
 * A synthetic person of the demonstration.
 *
 * @param username {@code <role>.<borough>}, and before the {@code @} of their address
 * @param roles what the person may do
 * @param borough home borough
 * @param organisation alias of the body the person works for
 */
public record DemoPerson(
        String username, String firstName, String lastName, List<String> roles, String borough, String organisation) {
    public DemoPerson {
        roles = List.copyOf(roles);
    }

    /** Security check, for those who handle intelligence. */
    Optional<String> clearance() {
        return roles.contains("intelligence-officer") ? Optional.of("SC") : Optional.empty();
    }

    String email() {
        return username + "@example.org";
    }
}
