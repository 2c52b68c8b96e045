package uk.leabridge.referrals.insight.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which categories are counted together, so that none of the totals is small. Totals are published, so a small one would have to
 * be hidden as well, and every table that shares it with it.
 *
 * @param groups each the places of its members, ascending; the groups in the order of their first members
 */
record Grouping(List<List<Integer>> groups) {
    Grouping {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * Puts together what is small.
     *
     * @param totals of the categories
     * @param ordered whether a small one goes with a neighbour, else all small ones go together
     * @param threshold from which a total may be shown
     */
    static Grouping of(List<Integer> totals, boolean ordered, int threshold) {
        return ordered ? withNeighbours(totals, threshold) : together(totals, threshold);
    }

    private static Grouping withNeighbours(List<Integer> totals, int threshold) {
        var groups = new ArrayList<List<Integer>>();
        IntStream.range(0, totals.size()).forEach(place -> groups.add(List.of(place)));
        while (groups.size() > 1) {
            var sums = groups.stream().map(group -> sum(totals, group)).toList();
            int small = IntStream.range(0, sums.size())
                    .boxed()
                    .min(Comparator.comparing(sums::get))
                    .orElseThrow();
            if (sums.get(small) >= threshold) break;
            boolean down = small == sums.size() - 1 || (small > 0 && sums.get(small - 1) <= sums.get(small + 1));
            int left = down ? small - 1 : small;
            groups.set(left, joined(groups.get(left), groups.remove(left + 1)));
        }
        return new Grouping(groups);
    }

    private static Grouping together(List<Integer> totals, int threshold) {
        var bySize = IntStream.range(0, totals.size())
                .boxed()
                .sorted(Comparator.comparing(totals::get))
                .toList();
        var small = new ArrayList<Integer>();
        for (int place : bySize) {
            boolean enough = small.isEmpty() || sum(totals, small) >= threshold;
            if (totals.get(place) >= threshold && enough) break;
            small.add(place);
        }
        var groups = new ArrayList<List<Integer>>();
        if (!small.isEmpty()) groups.add(small.stream().sorted().toList());
        bySize.stream().filter(place -> !small.contains(place)).forEach(place -> groups.add(List.of(place)));
        groups.sort(Comparator.comparing(List::getFirst));
        return new Grouping(groups);
    }

    private static List<Integer> joined(List<Integer> one, List<Integer> other) {
        return IntStream.concat(
                        one.stream().mapToInt(Integer::intValue), other.stream().mapToInt(Integer::intValue))
                .boxed()
                .toList();
    }

    private static int sum(List<Integer> totals, List<Integer> places) {
        return places.stream().mapToInt(totals::get).sum();
    }

    /** The codes of each group. */
    List<List<String>> of(List<List<String>> codes) {
        return groups.stream()
                .map(group -> group.stream()
                        .flatMap(place -> codes.get(place).stream())
                        .toList())
                .toList();
    }
}
