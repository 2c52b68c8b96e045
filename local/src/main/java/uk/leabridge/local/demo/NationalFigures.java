package uk.leabridge.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Published national figures that give the synthetic year its proportions; the source is named in the file itself. */
final class NationalFigures {
    private static final String FILE = "national-figures.csv";

    private final List<Figure> figures;

    private NationalFigures(List<Figure> figures) {
        this.figures = List.copyOf(figures);
    }

    /** {@code count} of {@code total} are of the category. */
    record Figure(String measure, String category, int count, int total) {
        private static Figure of(String line) {
            String[] cells = line.split(",", -1);
            return new Figure(cells[0], cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3]));
        }
    }

    static NationalFigures read() {
        var stream = Objects.requireNonNull(NationalFigures.class.getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new NationalFigures(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("measure,"))
                    .map(Figure::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many of a number of referrals are of this category, to the nearest one. */
    int of(String measure, String category, int referrals) {
        Figure figure = figures.stream()
                .filter(one -> one.measure().equals(measure) && one.category().equals(category))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(measure + " " + category));
        return Math.round((float) referrals * figure.count() / figure.total());
    }

    /**
     * A number of referrals over a measure's categories: the published ones in their proportion, the rest evenly over those
     * that the publication does not name. The counts add up to the number.
     */
    Map<String, Integer> spread(String measure, List<String> unnamed, int referrals) {
        Map<String, Double> shares = new LinkedHashMap<>();
        double rest = 1;
        for (Figure figure : figures) {
            if (figure.measure().equals(measure)) {
                double share = (double) figure.count() / figure.total();
                shares.put(figure.category(), share);
                rest -= share;
            }
        }
        for (String category : unnamed) {
            shares.put(category, rest / unnamed.size());
        }
        return wholes(shares, referrals);
    }

    /** Whole numbers by largest remainder. */
    private static Map<String, Integer> wholes(Map<String, Double> shares, int total) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        shares.forEach((category, share) -> counts.put(category, (int) (share * total)));
        int missing =
                total - counts.values().stream().mapToInt(Integer::intValue).sum();
        shares.entrySet().stream()
                .sorted(Comparator.comparingDouble(share -> -(share.getValue() * total % 1)))
                .limit(missing)
                .forEach(share -> counts.merge(share.getKey(), 1, Integer::sum));
        return counts;
    }
}
