package uk.leabridge.referrals.insight.api;

import java.time.Instant;
import java.util.List;
import uk.leabridge.referrals.insight.domain.Characteristic;
import uk.leabridge.referrals.insight.domain.Population;

/** Who lives in a borough, as it was recorded last. */
record PopulationView(String borough, String source, Instant recordedAt, List<GroupView> groups) {

    record GroupView(Characteristic characteristic, String category, int persons) {}

    static PopulationView of(Population population) {
        return new PopulationView(
                population.borough(),
                population.source(),
                population.recordedAt(),
                population.groups().stream()
                        .map(group -> new GroupView(group.characteristic(), group.category(), group.persons()))
                        .toList());
    }
}
