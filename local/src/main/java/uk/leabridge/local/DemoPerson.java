package uk.leabridge.local;

import java.util.List;

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

    String email() {
        return username + "@example.org";
    }
}
