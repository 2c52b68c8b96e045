package uk.leabridge.referrals.insight.domain;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import uk.leabridge.referrals.insight.domain.Release.Audience;
import uk.leabridge.referrals.insight.domain.Timeliness.Measure;

/**
 * Which times of a year are released, and of how many referrals each is said to be. The totals of the tables' columns and these numbers are
 * totals of one another: of all referrals some were screened, of those some discussed, and so on to those that exited. Whoever reads two
 * of them works out what is between. So a number is shown only where all that can be worked out is no smaller than the threshold; the tables
 * by themselves see to their counts (ADR 0037).
 */
final class ReleasedTimes {
    /** The stages, and between adoption and exit the support. */
    private enum Place {
        RECEIVED,
        SCREENED,
        CASE_OPENED,
        DISCUSSED,
        ADOPTED,
        SUPPORTED,
        EXITED
    }

    private final NavigableMap<Place, Integer> totals;
    private final List<Counted> counted;

    /**
     * How many a time was taken of.
     *
     * @param place from which on referrals are counted
     */
    private record Counted(Measure measure, Place place, int referrals) {
        static Counted of(Measure measure, int referrals) {
            var place =
                    switch (measure) {
                        case RECEIVED_TO_SCREENED -> Place.SCREENED;
                        case OPENED_TO_DISCUSSED -> Place.DISCUSSED;
                        case ADOPTED_TO_SUPPORTED -> Place.SUPPORTED;
                    };
            return new Counted(measure, place, referrals);
        }
    }

    /** {@code table} is any of the year's: all have the same columns and totals of them. */
    private ReleasedTimes(PublishedTable table, List<Timeliness> times) {
        totals = totals(table);
        counted = times.stream().flatMap(time -> counted(time).stream()).toList();
    }

    /**
     * The times as an audience reads them. What the public is shown, the Board is shown as well; and of a time that the public is shown
     * without a number, whoever reads both cannot tell it either.
     */
    static List<Timeliness> of(PublishedTable table, List<Timeliness> times, Audience audience) {
        var released = new ReleasedTimes(table, times);
        int most = Audience.PUBLIC.threshold();
        var numbered = released.shown(some -> released.isSafe(some, most));
        if (audience == Audience.PUBLIC) return released.told(times, numbered, most);
        int threshold = audience.threshold();
        var others = released.counted.stream()
                .filter(one -> !numbered.contains(one) && released.mayBeSeen(one, numbered, most))
                .toList();
        var boards = released.shown(some -> some.containsAll(numbered)
                && released.isSafe(some, threshold)
                && others.stream()
                        .filter(one -> !some.contains(one))
                        .allMatch(one -> released.possible(one, some, most) >= threshold));
        return released.told(times, boards, threshold);
    }

    private List<Timeliness> told(List<Timeliness> times, List<Counted> numbered, int threshold) {
        return times.stream()
                .filter(time -> counted(time)
                        .filter(one -> !numbered.contains(one) && !mayBeSeen(one, numbered, threshold))
                        .isEmpty())
                .map(time ->
                        time.released(counted(time).filter(numbered::contains).isPresent()))
                .toList();
    }

    private static Optional<Counted> counted(Timeliness time) {
        return Optional.ofNullable(time.referrals()).map(referrals -> Counted.of(time.measure(), referrals));
    }

    /** How many came at least to where each column begins. */
    private static NavigableMap<Place, Integer> totals(PublishedTable table) {
        var totals = new TreeMap<Place, Integer>();
        int reached = table.total();
        for (int column = 0; column < table.columns().size(); column++) {
            totals.put(Place.valueOf(table.columns().get(column).getFirst()), reached);
            reached -= table.totals().get(column);
        }
        return totals;
    }

    /** The most numbers that can be shown together, the earliest of as many. */
    private List<Counted> shown(Predicate<List<Counted>> together) {
        return IntStream.range(0, 1 << counted.size())
                .mapToObj(this::chosen)
                .filter(together)
                .max(Comparator.comparingInt(List::size))
                .orElseGet(List::of);
    }

    private List<Counted> chosen(int choice) {
        return IntStream.range(0, counted.size())
                .filter(i -> ((choice >> i) & 1) == 1)
                .mapToObj(counted::get)
                .toList();
    }

    /** Whether nothing between two totals that are known is below the threshold. */
    private boolean isSafe(List<Counted> some, int threshold) {
        var known = known(some);
        // a number that contradicts a total of the tables is not what it is thought to be
        if (some.stream().anyMatch(one -> !Objects.equals(known.get(one.place()), one.referrals()))) return false;
        int before = Integer.MAX_VALUE;
        for (int total : known.values()) {
            if (before - total < threshold) return false;
            before = total;
        }
        return before >= threshold;
    }

    private NavigableMap<Place, Integer> known(List<Counted> some) {
        var known = new TreeMap<>(totals);
        some.forEach(one -> known.putIfAbsent(one.place(), one.referrals()));
        return known;
    }

    /**
     * Whether a time can be there without how many it was taken of: it may be of so many different numbers, at least the threshold, that
     * its being there does not tell which.
     */
    private boolean mayBeSeen(Counted one, List<Counted> numbered, int threshold) {
        return one.referrals() >= threshold && possible(one, numbered, threshold) >= threshold;
    }

    /** Of how many different numbers a time may be, when it is known that they are not below {@code least}. */
    private int possible(Counted one, List<Counted> numbered, int least) {
        var known = known(numbered);
        int most = known.headMap(one.place(), true).values().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElseThrow();
        int fewest = known.tailMap(one.place(), true).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return most - Math.max(least, fewest) + 1;
    }
}
