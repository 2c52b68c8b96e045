package uk.leabridge.referrals.records.retention.domain;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something because of which a record may not be destroyed now.
 *
 * @param borough where it is
 * @param id what it is about: the hold, request or transfer, the other record, the referral or case; null where it is another borough's
 */
public record Obstacle(
        ObstacleCode code, String borough, @Nullable UUID id) {
    static final Comparator<Obstacle> ORDER = Comparator.comparing(Obstacle::code)
            .thenComparing(Obstacle::borough)
            .thenComparing(Obstacle::id, Comparator.nullsFirst(Comparator.naturalOrder()));
}
