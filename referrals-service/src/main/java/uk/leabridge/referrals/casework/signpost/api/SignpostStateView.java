package uk.leabridge.referrals.casework.signpost.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.signpost.domain.SignpostState;
import uk.leabridge.referrals.casework.signpost.domain.Signposting;

/**
 * How a signpost stands after a change.
 *
 * @param chaseAt until when the service is to be asked again; null when it is not
 */
public record SignpostStateView(
        UUID id, SignpostState state, @Nullable Instant chaseAt, long version) {
    static SignpostStateView of(Signposting signpost) {
        return new SignpostStateView(
                signpost.id(), signpost.state(), signpost.chaseAt().orElse(null), signpost.version());
    }
}
