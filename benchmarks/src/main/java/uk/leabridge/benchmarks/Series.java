package uk.leabridge.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Rounds of one measurement.
 *
 * @param figure P1, P2 …
 * @param name what was measured
 * @param unit behind each number
 * @param rounds as measured, in their order
 */
record Series(String figure, String name, String unit, List<Double> rounds) {
    Series {
        rounds = List.copyOf(rounds);
    }

    double median() {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double lowest() {
        return rounds.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    double highest() {
        return rounds.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** This series round by round over another: neighbours in time, so that noise of the machine meets both. */
    Series over(Series other, String name) {
        var ratios = new java.util.ArrayList<Double>();
        for (int i = 0; i < Math.min(rounds.size(), other.rounds.size()); i++) {
            ratios.add(rounds.get(i) / other.rounds.get(i));
        }
        return new Series(figure, name, "", ratios);
    }

    /** "1,234 (1,200–1,300)". */
    String words() {
        return rounds.size() == 1
                ? number(median())
                : number(median()) + " (" + number(lowest()) + "–" + number(highest()) + ")";
    }

    private static String number(double value) {
        return value >= 100
                ? String.format(Locale.UK, "%,.0f", value)
                : value >= 10 ? String.format(Locale.UK, "%.1f", value) : String.format(Locale.UK, "%.2f", value);
    }
}
