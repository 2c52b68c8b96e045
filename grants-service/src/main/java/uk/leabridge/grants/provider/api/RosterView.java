package uk.leabridge.grants.provider.api;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.provider.application.RosterPerson;
import uk.leabridge.grants.provider.domain.Designation;

/**
 * A person on a roster.
 *
 * @param name null for those who may not see it
 * @param endsOn the last day, inclusive; null while it is open
 */
public record RosterView(
        UUID id,
        @Nullable String name,
        String role,
        boolean regulatedActivity,
        Designation designation,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        long version) {
    static RosterView of(RosterPerson person) {
        var entry = person.entry();
        return new RosterView(
                entry.id(),
                person.name(),
                entry.role(),
                entry.regulatedActivity(),
                entry.designation(),
                entry.startsOn(),
                entry.endsOn(),
                entry.version());
    }
}
