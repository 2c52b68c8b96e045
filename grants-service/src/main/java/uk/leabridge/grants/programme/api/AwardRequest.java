package uk.leabridge.grants.programme.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import uk.leabridge.grants.programme.domain.Award;
import uk.leabridge.platform.validation.Within;

/**
 * A new award.
 *
 * @param endsOn the last day, inclusive
 */
public record AwardRequest(
        @NotNull UUID providerId,

        @NotNull UUID programmeId,

        @NotNull @Positive @Max(100_000_000_000L) Long amountPence,

        @NotNull @Within(yearsAgo = 30, yearsAhead = 30) LocalDate startsOn,

        @NotNull @Within(yearsAgo = 30, yearsAhead = 30) LocalDate endsOn,

        @NotBlank @Size(max = 2000) String purpose,

        @NotNull Boolean worksWithYoungPeople) {
    Award.Terms terms() {
        return new Award.Terms(
                providerId, programmeId, amountPence, startsOn, endsOn, purpose.strip(), worksWithYoungPeople);
    }
}
