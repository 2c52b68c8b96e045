package uk.leabridge.referrals.insight.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.leabridge.referrals.insight.domain.Categories;
import uk.leabridge.referrals.insight.domain.Characteristic;
import uk.leabridge.referrals.insight.domain.Count;
import uk.leabridge.referrals.insight.domain.PublishedTable;
import uk.leabridge.referrals.insight.domain.Release;
import uk.leabridge.referrals.insight.domain.Release.Audience;
import uk.leabridge.referrals.insight.domain.ReportingYear;
import uk.leabridge.referrals.insight.domain.Stage;
import uk.leabridge.referrals.insight.domain.Timeliness;
import uk.leabridge.referrals.insight.domain.Timeliness.Measure;
import uk.leabridge.referrals.insight.domain.YearTables;
import uk.leabridge.referrals.insight.infrastructure.ReleaseReader.Way;

/** Random years as they are released. A solver reads tables, times and comparisons together, and no count that is hidden has one value alone. */
class WholeReleaseTest {
    private static final int MOST_CELLS = 5;
    private static final List<String> BOROUGHS = List.of("hackney", "islington", "newham");

    private final FlowSuppression suppression = new FlowSuppression();

    static LongStream years() {
        return LongStream.range(0, 300);
    }

    static LongStream fewerYears() {
        return LongStream.range(1_000, 1_060);
    }

    @ParameterizedTest
    @MethodSource("years")
    void noHiddenCountOfATableCanBeWorkedOut(long seed) {
        var year = new RandomYear(seed);
        for (var audience : Audience.values()) {
            var release = year.released(audience);
            var table =
                    release.tables().get(year.chance.nextInt(release.tables().size()));
            assertNothingIsWorkedOut(year, year.known(audience), List.of(table));
        }
    }

    @ParameterizedTest
    @MethodSource("fewerYears")
    void noHiddenCountCanBeWorkedOutOfTwoTablesOfTheSameReferrals(long seed) {
        var year = new RandomYear(seed);
        for (var audience : Audience.values()) {
            var release = year.released(audience);
            var small = new ArrayList<>(release.tables().stream()
                    .filter(table -> table.rows().size() <= 4)
                    .toList());
            if (small.size() < 2) continue;
            java.util.Collections.shuffle(small, year.chance);
            assertNothingIsWorkedOut(year, year.known(audience), small.subList(0, 2));
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void theBoardSeesAllThatThePublicSees(long seed) {
        var year = new RandomYear(seed);
        var board = numbers(year.released(Audience.BOARD));
        numbers(year.released(Audience.PUBLIC)).forEach((measure, referrals) -> {
            if (referrals != null) assertThat(board.get(measure)).isEqualTo(referrals);
        });
    }

    private static Map<Measure, @Nullable Integer> numbers(Release release) {
        var numbers = new HashMap<Measure, @Nullable Integer>();
        release.timeliness().forEach(time -> numbers.put(time.measure(), time.referrals()));
        return numbers;
    }

    private static void assertNothingIsWorkedOut(RandomYear year, List<Release> releases, List<PublishedTable> tables) {
        var release = releases.getFirst();
        var reader = new ReleaseReader(releases, tables);
        for (int index = 0; index < tables.size(); index++) {
            var hidden = new ArrayList<>(hidden(tables.get(index)));
            java.util.Collections.shuffle(hidden, year.chance);
            for (var place : hidden.subList(0, Math.min(MOST_CELLS, hidden.size()))) {
                int truth = year.at(tables.get(index), place[0], place[1]);
                assertHidden(reader.range(index, place[0], place[1]), truth, release.threshold());
            }
        }
        for (int from = 0; from < ReleaseReader.ORDER.size(); from++) {
            for (int before = from + 1; before <= ReleaseReader.ORDER.size(); before++) {
                int truth = year.between(from, before);
                if (truth < release.threshold()) {
                    assertHidden(reader.range(from, before), truth, release.threshold());
                }
            }
        }
    }

    private static void assertHidden(int[] range, int truth, int threshold) {
        assertThat(truth).isBetween(range[0], range[1]);
        assertThat(range[1] - range[0] + 1)
                .as("%d to %d, and it is %d", range[0], range[1], truth)
                .isGreaterThanOrEqualTo(truth < threshold ? threshold : 2);
    }

    private static List<int[]> hidden(PublishedTable table) {
        return IntStream.range(0, table.rows().size())
                .boxed()
                .flatMap(row -> IntStream.range(0, table.columns().size())
                        .filter(column -> table.rows().get(row).counts().get(column) == null)
                        .mapToObj(column -> new int[] {row, column}))
                .toList();
    }

    /** Referrals, each with every characteristic and how far it came: on some parts of the way many go on, on some nearly all. */
    private final class RandomYear {
        private record Referral(Map<Characteristic, String> is, Way way, Stage furthest) {}

        private final Random chance;
        private final List<Referral> referrals = new ArrayList<>();

        RandomYear(long seed) {
            chance = new Random(seed);
            var goesOn = IntStream.range(0, ReleaseReader.ORDER.size())
                    .mapToDouble(_ ->
                            chance.nextInt(3) == 0 ? 0.9 + chance.nextDouble() / 10 : 0.3 + chance.nextDouble() / 2)
                    .toArray();
            int count = 12 + chance.nextInt(chance.nextBoolean() ? 40 : 320);
            for (int i = 0; i < count; i++) {
                int way = 0;
                while (way < ReleaseReader.ORDER.size() - 1 && chance.nextDouble() < goesOn[way]) way++;
                var is = new HashMap<Characteristic, String>();
                for (var by : Characteristic.values()) is.put(by, category(by, way));
                var came = ReleaseReader.ORDER.get(way);
                referrals.add(new Referral(is, came, stage(came)));
            }
        }

        /** Some are commoner, and some commoner further on. */
        private String category(Characteristic by, int way) {
            var all = by == Characteristic.BOROUGH ? BOROUGHS : Categories.of(by, List.of());
            int one = Math.min(chance.nextInt(all.size()), chance.nextInt(all.size()));
            return all.get(chance.nextInt(4) == 0 ? way % all.size() : one);
        }

        private Stage stage(Way way) {
            return switch (way) {
                case RECEIVED -> Stage.RECEIVED;
                case SCREENED -> chance.nextBoolean() ? Stage.SCREENED : Stage.CASE_OPENED;
                case DISCUSSED -> Stage.DISCUSSED;
                case ADOPTED, SUPPORTED -> Stage.ADOPTED;
                case EXITED -> Stage.EXITED;
            };
        }

        /** What an audience can read of the year: the Board also what the public can. */
        List<Release> known(Audience audience) {
            return audience == Audience.PUBLIC
                    ? List.of(released(audience))
                    : List.of(released(audience), released(Audience.PUBLIC));
        }

        Release released(Audience audience) {
            var counts = new HashMap<Count, Integer>();
            for (var referral : referrals) {
                referral.is()
                        .forEach((by, category) ->
                                counts.merge(new Count(by, category, referral.furthest(), 0), 1, Integer::sum));
            }
            var tables = YearTables.of(
                            counts.entrySet().stream()
                                    .map(entry -> new Count(
                                            entry.getKey().by(),
                                            entry.getKey().category(),
                                            entry.getKey().furthest(),
                                            entry.getValue()))
                                    .toList(),
                            suppression)
                    .orElseThrow();
            return Release.of(
                    new ReportingYear(2025),
                    audience,
                    tables,
                    times(),
                    List.of(),
                    new BinomialChance(),
                    Instant.parse("2026-05-01T09:00:00Z"));
        }

        private List<Timeliness> times() {
            var times = new ArrayList<Timeliness>();
            Map.of(
                            Measure.RECEIVED_TO_SCREENED, Way.SCREENED,
                            Measure.OPENED_TO_DISCUSSED, Way.DISCUSSED,
                            Measure.ADOPTED_TO_SUPPORTED, Way.SUPPORTED)
                    .forEach((measure, from) -> {
                        int those = between(ReleaseReader.ORDER.indexOf(from), ReleaseReader.ORDER.size());
                        if (those > 0) times.add(new Timeliness(measure, those, 3.5, 20.25));
                    });
            return times;
        }

        /** How many came from one way to before another. */
        int between(int from, int before) {
            return (int) referrals.stream()
                    .mapToInt(referral -> ReleaseReader.ORDER.indexOf(referral.way()))
                    .filter(way -> way >= from && way < before)
                    .count();
        }

        int at(PublishedTable table, int row, int column) {
            var categories = table.rows().get(row).categories();
            var ways = ReleaseReader.ways(table.columns().get(column));
            return (int) referrals.stream()
                    .filter(referral -> categories.contains(referral.is().get(table.by())))
                    .filter(referral -> ways.contains(referral.way()))
                    .count();
        }
    }
}
