package uk.leabridge.grants.provider.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.provider.domain.Designation;

/** A roster entry as kept, without its name. */
public record RosterRow(
        UUID id,
        String personKey,
        String role,
        boolean regulatedActivity,
        Designation designation,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Instant addedAt,
        long version) {}
