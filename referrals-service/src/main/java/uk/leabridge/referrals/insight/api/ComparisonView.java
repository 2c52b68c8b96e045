package uk.leabridge.referrals.insight.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.insight.domain.Chance;
import uk.leabridge.referrals.insight.domain.Characteristic;
import uk.leabridge.referrals.insight.domain.Comparison;
import uk.leabridge.referrals.insight.domain.Decision;

/**
 * Whether a decision falls on some groups more often than chance alone would make it.
 *
 * @param events on how many of all compared groups it fell
 * @param of how many they are together
 * @param notCompared the groups that nobody knows, whose number nobody knows, or of which a count is hidden
 */
record ComparisonView(
        Decision decision,
        Characteristic by,
        int events,
        int of,
        List<GroupView> groups,
        List<List<String>> notCompared) {

    /**
     * One group.
     *
     * @param share from 0 to 1; null for a group of nobody
     * @param interval where its true share lies, in 95 of 100 cases
     * @param usual where the shares of 950 of 1,000 groups of its size lie, were they like all
     * @param possible the same for 998
     */
    record GroupView(
            List<String> categories,
            int events,
            int of,
            @Nullable Double share,
            RangeView interval,
            RangeView usual,
            RangeView possible,
            Comparison.Verdict verdict) {
        static GroupView of(Comparison.Group group) {
            return new GroupView(
                    group.categories(),
                    group.events(),
                    group.of(),
                    group.share().orElse(null),
                    RangeView.of(group.interval()),
                    RangeView.of(group.usual()),
                    RangeView.of(group.possible()),
                    group.verdict());
        }
    }

    /** Shares, from 0 to 1. */
    record RangeView(double low, double high) {
        static RangeView of(Chance.Range range) {
            return new RangeView(range.low(), range.high());
        }
    }

    static ComparisonView of(Comparison comparison) {
        return new ComparisonView(
                comparison.decision(),
                comparison.by(),
                comparison.events(),
                comparison.of(),
                comparison.groups().stream().map(GroupView::of).toList(),
                comparison.left());
    }
}
