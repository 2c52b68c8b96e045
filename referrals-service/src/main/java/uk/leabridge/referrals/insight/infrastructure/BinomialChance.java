package uk.leabridge.referrals.insight.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import uk.leabridge.referrals.insight.domain.Chance;

@ApplicationScoped
class BinomialChance implements Chance {
    private static final double TAIL = 0.025;

    @Override
    public Range interval(int events, int of) {
        double low =
                events == 0 ? 0 : BetaDistribution.of(events, of - events + 1.0).inverseCumulativeProbability(TAIL);
        double high = events == of
                ? 1
                : BetaDistribution.of(events + 1.0, of - events).inverseCumulativeProbability(1 - TAIL);
        return new Range(low, high);
    }

    @Override
    public Range limits(double shareOfAll, int of, int certainty) {
        if (of == 0) return new Range(0, 1);
        double tail = (1 - certainty / 1_000.0) / 2;
        var people = BinomialDistribution.of(of, shareOfAll);
        return new Range(
                (double) people.inverseCumulativeProbability(tail) / of,
                (double) people.inverseCumulativeProbability(1 - tail) / of);
    }

    @Override
    public double probabilityOfAtLeast(int events, int of, double shareOfAll) {
        return BinomialDistribution.of(of, shareOfAll).survivalProbability(events - 1);
    }

    @Override
    public double probabilityOfAtMost(int events, int of, double shareOfAll) {
        return BinomialDistribution.of(of, shareOfAll).cumulativeProbability(events);
    }
}
