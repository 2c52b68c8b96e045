package uk.leabridge.referrals.insight.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A year's figures as they were released to an audience. They never change: corrections would give away what is hidden.
 *
 * @param threshold counts below it are hidden
 * @param timeliness of the whole partnership
 * @param comparisons between boroughs, for the Board, and between groups of people
 */
public record Release(
        String year,
        Audience audience,
        int threshold,
        Instant releasedAt,
        List<PublishedTable> tables,
        List<Timeliness> timeliness,
        List<Comparison> comparisons) {
    public Release {
        tables = List.copyOf(tables);
        timeliness = List.copyOf(timeliness);
        comparisons = List.copyOf(comparisons);
    }

    /** For whom. */
    public enum Audience {
        BOARD(YearTables.BOARD_THRESHOLD),
        PUBLIC(YearTables.PUBLIC_THRESHOLD);

        private final int threshold;

        Audience(int threshold) {
            this.threshold = threshold;
        }

        /** Counts below it are hidden. */
        public int threshold() {
            return threshold;
        }
    }

    /** What is told of a year. Comparisons are made of what the tables show, so they give nothing more away. */
    public static Release of(
            ReportingYear year,
            Audience audience,
            YearTables tables,
            List<Timeliness> timeliness,
            List<Population> populations,
            Chance chance,
            Instant at) {
        var shown = audience == Audience.BOARD ? tables.board() : tables.everybody();
        var comparisons = shown.stream()
                .filter(table -> table.by() != Characteristic.QUARTER)
                .flatMap(table -> comparisons(table, populations, chance).stream())
                .toList();
        var told = ReleasedTimes.of(shown.getFirst(), timeliness, audience);
        return new Release(year.code(), audience, audience.threshold(), at, shown, told, comparisons);
    }

    /** The same with its times as they are released today: what was released before may say of how many each was taken. */
    public Release withSafeTimes() {
        var told = ReleasedTimes.of(tables.getFirst(), timeliness, audience);
        return new Release(year, audience, threshold, releasedAt, tables, told, comparisons);
    }

    private static List<Comparison> comparisons(PublishedTable table, List<Population> populations, Chance chance) {
        var persons = table.by() == Characteristic.BOROUGH
                ? Population.byBorough(populations)
                : Population.of(table.by(), populations);
        return Arrays.stream(Decision.values())
                .filter(decision -> decision != Decision.REFERRED || !persons.isEmpty())
                .map(decision -> Comparison.of(decision, table, persons, chance))
                .toList();
    }
}
