package uk.leabridge.referrals.casework.panel.api;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.validation.Within;

/**
 * A meeting to plan.
 *
 * @param place left out when it is online alone
 * @param chair the subject of the chair's tokens
 */
public record MeetingRequest(
        @NotNull(message = "Enter when it starts.") @Within(yearsAgo = 10, yearsAhead = 10)
        Instant startsAt,

        @Nullable @Size(min = 1, max = 200) String place,
        boolean online,
        @NotNull(message = "Select the chair.") UUID chair) {
    @AssertTrue(message = "Enter the place, or select that the meeting is online.")
    boolean isSomewhere() {
        return online || place != null;
    }
}
