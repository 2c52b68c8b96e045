package uk.leabridge.referrals.insight.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.leabridge.referrals.insight.domain.Categories;
import uk.leabridge.referrals.insight.domain.Characteristic;
import uk.leabridge.referrals.insight.domain.Comparison;
import uk.leabridge.referrals.insight.domain.Count;
import uk.leabridge.referrals.insight.domain.Decision;
import uk.leabridge.referrals.insight.domain.PublishedTable;
import uk.leabridge.referrals.insight.domain.Release;
import uk.leabridge.referrals.insight.domain.ReportingYear;
import uk.leabridge.referrals.insight.domain.Stage;
import uk.leabridge.referrals.insight.domain.Timeliness;
import uk.leabridge.referrals.insight.domain.YearTables;

class YearTablesTest {
    private static final List<String> BOROUGHS = List.of("hackney", "islington", "newham");
    private final FlowSuppression suppression = new FlowSuppression();

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void showsEachAudienceNothingBelowItsThreshold(long seed) {
        var tables = YearTables.of(year(seed), suppression).orElseThrow();

        assertThat(tables.board()).hasSize(Characteristic.values().length);
        assertShowsNothingBelow(YearTables.BOARD_THRESHOLD, tables.board());
        assertShowsNothingBelow(YearTables.PUBLIC_THRESHOLD, tables.everybody());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void showsThePublicNothingThatTheBoardDoesNotSee(long seed) {
        var tables = YearTables.of(year(seed), suppression).orElseThrow();

        var board = new HashMap<Characteristic, PublishedTable>();
        tables.board().forEach(table -> board.put(table.by(), table));
        for (var table : tables.everybody()) {
            var other = Objects.requireNonNull(board.get(table.by()));
            assertThat(table.totals()).isEqualTo(other.totals());
            for (int row = 0; row < table.rows().size(); row++) {
                var here = table.rows().get(row);
                var there = other.rows().get(row);
                assertThat(here.categories()).isEqualTo(there.categories());
                for (int i = 0; i < here.counts().size(); i++) {
                    if (here.counts().get(i) != null) {
                        assertThat(there.counts().get(i))
                                .isEqualTo(here.counts().get(i));
                    }
                }
            }
        }
    }

    @Test
    void keepsBoroughsFromThePublic() {
        var tables = YearTables.of(year(1), suppression).orElseThrow();

        assertThat(tables.everybody()).noneMatch(table -> table.by() == Characteristic.BOROUGH);
    }

    @Test
    void publishesNothingOfFewerThanTen() {
        var counts = List.of(new Count(Characteristic.QUARTER, "Q1", Stage.RECEIVED, 9));

        assertThat(YearTables.of(counts, suppression)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comparesByNothingThatIsHidden(long seed) {
        var tables = YearTables.of(year(seed), suppression).orElseThrow();
        var at = Instant.parse("2026-05-01T09:00:00Z");
        var slow = new Timeliness(Timeliness.Measure.OPENED_TO_DISCUSSED, 9, 20, 40);

        var release = Release.of(
                new ReportingYear(2025),
                Release.Audience.PUBLIC,
                tables,
                List.of(slow),
                List.of(),
                new BinomialChance(),
                at);

        assertThat(release.timeliness()).isEmpty();
        assertThat(release.comparisons()).noneMatch(comparison -> comparison.decision() == Decision.REFERRED);
        for (var comparison : release.comparisons()) {
            var table = tables.everybody().stream()
                    .filter(t -> t.by() == comparison.by())
                    .findFirst()
                    .orElseThrow();
            for (var group : comparison.groups()) {
                assertThat(seen(table, group, comparison.decision()))
                        .as("%s of %s", group.categories(), comparison.by())
                        .isTrue();
            }
        }
    }

    /** Whether what the group's share is made of is shown. */
    private static boolean seen(PublishedTable table, Comparison.Group group, Decision decision) {
        var row = table.rows().stream()
                .filter(r -> r.categories().equals(group.categories()))
                .findFirst()
                .orElseThrow();
        var from = decision == Decision.DISCUSSED ? Stage.DISCUSSED : Stage.ADOPTED;
        for (int i = 0; i < table.columns().size(); i++) {
            boolean counted = table.columns().get(i).stream()
                    .anyMatch(stage -> Stage.valueOf(stage).compareTo(from) >= 0);
            if (counted && row.counts().get(i) == null) return false;
        }
        return true;
    }

    private static void assertShowsNothingBelow(int threshold, List<PublishedTable> tables) {
        for (var table : tables) {
            assertThat(table.totals()).allMatch(total -> total >= threshold);
            for (var row : table.rows()) {
                assertThat(row.total()).isGreaterThanOrEqualTo(threshold);
                assertThat(row.counts()).allMatch(count -> count == null || count >= threshold);
            }
        }
    }

    /** A year's referrals, each with every characteristic; the same people in every table. */
    private static List<Count> year(long seed) {
        var random = new Random(seed);
        var counts = new HashMap<Count, Integer>();
        int referrals = 40 + random.nextInt(400);
        for (int i = 0; i < referrals; i++) {
            var stage = List.of(Stage.values()).get(Math.min(random.nextInt(6), random.nextInt(6)));
            for (var by : Characteristic.values()) {
                var categories = by == Characteristic.BOROUGH ? BOROUGHS : Categories.of(by, List.of());
                var category =
                        categories.get(Math.min(random.nextInt(categories.size()), random.nextInt(categories.size())));
                counts.merge(new Count(by, category, stage, 0), 1, Integer::sum);
            }
        }
        var made = new ArrayList<Count>();
        for (Map.Entry<Count, Integer> entry : counts.entrySet()) {
            var key = entry.getKey();
            made.add(new Count(key.by(), key.category(), key.furthest(), entry.getValue()));
        }
        return made;
    }
}
