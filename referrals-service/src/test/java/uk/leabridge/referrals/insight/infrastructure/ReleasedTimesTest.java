package uk.leabridge.referrals.insight.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.leabridge.referrals.insight.domain.Categories;
import uk.leabridge.referrals.insight.domain.Characteristic;
import uk.leabridge.referrals.insight.domain.Count;
import uk.leabridge.referrals.insight.domain.Release;
import uk.leabridge.referrals.insight.domain.ReportingYear;
import uk.leabridge.referrals.insight.domain.Stage;
import uk.leabridge.referrals.insight.domain.Timeliness;
import uk.leabridge.referrals.insight.domain.Timeliness.Measure;
import uk.leabridge.referrals.insight.domain.YearTables;

/** How many referrals a time was taken of is a number beside the tables: what is left between the two is a count as well. */
class ReleasedTimesTest {
    private static final Instant AT = Instant.parse("2026-05-01T09:00:00Z");

    private static Release release(Release.Audience audience, Map<Stage, Integer> furthest, Timeliness... times) {
        var counts = Arrays.stream(Characteristic.values())
                .flatMap(by -> furthest.entrySet().stream()
                        .map(entry -> new Count(by, category(by), entry.getKey(), entry.getValue())))
                .toList();
        return Release.of(
                new ReportingYear(2025),
                audience,
                YearTables.of(counts, new FlowSuppression()).orElseThrow(),
                List.of(times),
                List.of(),
                new BinomialChance(),
                AT);
    }

    private static String category(Characteristic by) {
        return by == Characteristic.BOROUGH
                ? "hackney"
                : Categories.of(by, List.of()).getFirst();
    }

    private static Timeliness of(Measure measure, int referrals) {
        return new Timeliness(measure, referrals, 12.3456, 40.9);
    }

    @Test
    void hidesHowManyWereSupportedWhereFewOfTheAdoptedWereNot() {
        var furthest = Map.of(Stage.SCREENED, 60, Stage.DISCUSSED, 30, Stage.ADOPTED, 22, Stage.EXITED, 20);

        var released = release(Release.Audience.PUBLIC, furthest, of(Measure.ADOPTED_TO_SUPPORTED, 39));

        assertThat(released.tables().getFirst().totals()).containsExactly(60, 30, 22, 20);
        assertThat(released.timeliness()).singleElement().satisfies(time -> {
            assertThat(time.referrals()).as("3 of 42 could be worked out").isNull();
            assertThat(time.medianDays()).isEqualTo(12);
            assertThat(time.ninetiethDays()).isEqualTo(41);
        });
    }

    @Test
    void hidesHowManyWereScreenedWhereFewWereNot() {
        var furthest = Map.of(Stage.RECEIVED, 3, Stage.SCREENED, 60, Stage.DISCUSSED, 30);

        var released = release(Release.Audience.PUBLIC, furthest, of(Measure.RECEIVED_TO_SCREENED, 90));

        assertThat(released.timeliness()).singleElement().satisfies(time -> assertThat(time.referrals())
                .isNull());
    }

    @Test
    void hidesHowManyWereDiscussedWhereTheTableCountsThoseOfThemWhoCameNoFurtherWithOthers() {
        var furthest = Map.of(Stage.SCREENED, 60, Stage.DISCUSSED, 4, Stage.ADOPTED, 22, Stage.EXITED, 30);

        var released = release(Release.Audience.PUBLIC, furthest, of(Measure.OPENED_TO_DISCUSSED, 56));

        assertThat(released.tables().getFirst().totals()).containsExactly(60, 26, 30);
        assertThat(released.timeliness().getFirst().referrals())
                .as("it is where the columns part, and says nothing new")
                .isEqualTo(56);

        var together = Map.of(Stage.SCREENED, 8, Stage.DISCUSSED, 24, Stage.ADOPTED, 40);
        var parted = release(Release.Audience.PUBLIC, together, of(Measure.OPENED_TO_DISCUSSED, 64));
        assertThat(parted.tables().getFirst().totals()).containsExactly(32, 40);
        assertThat(parted.timeliness().getFirst().referrals())
                .as("8 of 32 could be worked out")
                .isNull();
    }

    @Test
    void hidesHowManyWereSupportedWhereFewOfThemHaveNotExited() {
        var furthest = Map.of(Stage.SCREENED, 60, Stage.DISCUSSED, 30, Stage.ADOPTED, 22, Stage.EXITED, 20);

        var released = release(Release.Audience.PUBLIC, furthest, of(Measure.ADOPTED_TO_SUPPORTED, 26));

        assertThat(released.timeliness().getFirst().referrals()).isNull();
    }

    @Test
    void showsTheBoardMoreAndThePublicNothingThatTheBoardDoesNotSee() {
        var furthest =
                Map.of(Stage.RECEIVED, 7, Stage.SCREENED, 60, Stage.DISCUSSED, 30, Stage.ADOPTED, 22, Stage.EXITED, 20);
        var screened = of(Measure.RECEIVED_TO_SCREENED, 132);
        var supported = of(Measure.ADOPTED_TO_SUPPORTED, 31);

        var board = release(Release.Audience.BOARD, furthest, screened, supported);
        var everybody = release(Release.Audience.PUBLIC, furthest, screened, supported);

        assertThat(board.timeliness()).extracting(Timeliness::referrals).containsExactly(132, 31);
        assertThat(everybody.timeliness()).extracting(Timeliness::referrals).containsExactly(null, 31);
    }

    @Test
    void leavesATimeOutWhereItBeingThereSaysAlmostHowManyThereWere() {
        var furthest = Map.of(Stage.SCREENED, 60, Stage.DISCUSSED, 30, Stage.ADOPTED, 12);

        var released = release(Release.Audience.PUBLIC, furthest, of(Measure.ADOPTED_TO_SUPPORTED, 11));

        assertThat(released.timeliness()).as("ten, eleven or twelve").isEmpty();
    }

    @Test
    void hidesInWhatWasReleasedBeforeWhatIsHiddenToday() {
        var furthest = Map.of(Stage.SCREENED, 60, Stage.DISCUSSED, 30, Stage.ADOPTED, 22, Stage.EXITED, 20);
        var today = release(Release.Audience.PUBLIC, furthest, of(Measure.ADOPTED_TO_SUPPORTED, 39));
        var before = new Release(
                today.year(),
                today.audience(),
                today.threshold(),
                today.releasedAt(),
                today.tables(),
                List.of(of(Measure.ADOPTED_TO_SUPPORTED, 39)),
                today.comparisons());

        assertThat(before.withSafeTimes()).isEqualTo(today);
        assertThat(today.withSafeTimes()).isEqualTo(today);
    }

    @Test
    void showsTheBoardNoNumberThatTellsWhatThePublicIsNotTold() {
        var furthest = Map.of(Stage.RECEIVED, 9, Stage.DISCUSSED, 10);
        var screened = of(Measure.RECEIVED_TO_SCREENED, 10);
        var discussed = of(Measure.OPENED_TO_DISCUSSED, 10);

        var everybody = release(Release.Audience.PUBLIC, furthest, screened, discussed);
        var board = release(Release.Audience.BOARD, furthest, screened, discussed);

        assertThat(everybody.timeliness()).extracting(Timeliness::referrals).containsExactly(null, null);
        assertThat(board.timeliness())
                .as("that ten were screened would say that the ten at least who were discussed are ten")
                .extracting(Timeliness::referrals)
                .containsExactly(null, 10);
    }
}
