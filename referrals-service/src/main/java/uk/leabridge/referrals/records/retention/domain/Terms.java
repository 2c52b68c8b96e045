package uk.leabridge.referrals.records.retention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import uk.leabridge.platform.time.Clock;

/** How many months a borough keeps each class after its end. */
public record Terms(Map<RetentionClass, Integer> months) {
    public Terms {
        months = Map.copyOf(months);
        if (months.size() != RetentionClass.values().length) {
            throw new IllegalArgumentException("each class has its months");
        }
    }

    /** The day from which something that ended then may be destroyed. */
    public LocalDate due(RetentionClass of, Instant ended) {
        return ended.atZone(Clock.LONDON).toLocalDate().plusMonths(months.getOrDefault(of, 0));
    }

    /** The months of the class that is kept the shortest. */
    public int shortest() {
        return months.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }
}
