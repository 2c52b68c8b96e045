package uk.leabridge.grants.programme.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An award as it is read. */
public record AwardRow(
        UUID id,
        String borough,
        UUID providerId,
        UUID programmeId,
        long amountPence,
        LocalDate startsOn,
        LocalDate endsOn,
        String purpose,
        boolean worksWithYoungPeople,
        Instant awardedAt) {}
