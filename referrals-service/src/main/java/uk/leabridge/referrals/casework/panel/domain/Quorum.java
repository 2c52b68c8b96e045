package uk.leabridge.referrals.casework.panel.domain;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who has to be there before a panel decides.
 *
 * @param minimum how many agencies at least
 * @param required agencies without which nothing is decided
 */
public record Quorum(int minimum, Set<String> required) {
    public Quorum {
        required = Set.copyOf(required);
    }

    /** What is lacking of it. */
    public record Lack(int minimum, int present, Set<String> missing) {
        /** Whether nothing is. */
        public boolean isNothing() {
            return present >= minimum && missing.isEmpty();
        }
    }

    public Lack lackOf(Set<String> present) {
        var missing = new TreeSet<>(required);
        missing.removeAll(present);
        return new Lack(minimum, present.size(), missing);
    }
}
