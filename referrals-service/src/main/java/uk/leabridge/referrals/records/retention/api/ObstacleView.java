package uk.leabridge.referrals.records.retention.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.records.retention.domain.Obstacle;
import uk.leabridge.referrals.records.retention.domain.ObstacleCode;

/**
 * Something because of which a record may not be destroyed now.
 *
 * @param borough where it is
 * @param id the hold, request or transfer, the other record, or the referral or case; null where it is another borough's
 */
record ObstacleView(
        ObstacleCode code, String borough, @Nullable UUID id) {
    static List<ObstacleView> all(List<Obstacle> obstacles) {
        return obstacles.stream()
                .map(one -> new ObstacleView(one.code(), one.borough(), one.id()))
                .toList();
    }
}
