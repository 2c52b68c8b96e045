package uk.leabridge.referrals.records.retention.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.leabridge.referrals.records.retention.domain.Standing.Others;

class RecordRetentionTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final byte[] WORDS = {1};
    private static final Terms TERMS = new Terms(Map.of(
            RetentionClass.STANDARD, 72, RetentionClass.UNDER_18_NO_FURTHER_ACTION, 12, RetentionClass.ADVICE, 72));

    private static final List<Obstacle> NOTHING = List.of();

    private final UUID record = UUID.randomUUID();
    private final RecordRetention retention = RecordRetention.undecided(record, "tower-hamlets");

    private Standing ended(String day, Others others) {
        var ended = Instant.parse(day + "T10:00:00Z");
        return standing(ended, null, TERMS.due(RetentionClass.STANDARD, ended), others);
    }

    private Standing standing(
            @Nullable Instant ended, @Nullable Instant destroyed, @Nullable LocalDate due, Others others) {
        return new Standing(
                record,
                RecordKind.REFERRAL,
                UUID.randomUUID(),
                "TH-R-2020-000001",
                RetentionClass.STANDARD,
                "NO_FURTHER_ACTION",
                Instant.parse("2020-01-01T10:00:00Z"),
                ended,
                destroyed,
                due,
                others);
    }

    private Standing due() {
        return ended("2020-11-22", Others.NONE);
    }

    private static RetentionOutcome blocked(@Nullable LocalDate from, ObstacleCode... codes) {
        return new RetentionOutcome.Blocked(
                Arrays.stream(codes)
                        .map(code -> new Obstacle(code, "tower-hamlets", null))
                        .toList(),
                from);
    }

    private static Review destroying(String by) {
        return new Review(ReviewDecision.DESTROY, null, WORDS, by, NOW);
    }

    private RetentionHold hold(String by) {
        retention.hold(due());
        return RetentionHold.place(
                UUID.randomUUID(),
                new RetentionHold.Placing("tower-hamlets", record, HoldGround.COMPLAINT, WORDS, by, "auditor", NOW));
    }

    @Test
    void isDestroyedByAnotherPersonThanWhoReviewedIt() {
        assertThat(retention.review(destroying("a"), due(), NOTHING, TODAY))
                .isEqualTo(new RetentionOutcome.Changed(retention));

        assertThat(retention.destroy(due(), NOTHING, "a", TODAY)).isEqualTo(new RetentionOutcome.AnotherPersonNeeded());
        assertThat(retention.destroy(due(), NOTHING, "b", TODAY)).isEqualTo(new RetentionOutcome.Changed(retention));
    }

    @Test
    void isNotDestroyedWithoutAReview() {
        assertThat(retention.destroy(due(), NOTHING, "b", TODAY)).isEqualTo(new RetentionOutcome.NotReviewed());
    }

    @Test
    void isNotDueADayBefore() {
        var tomorrow = ended("2020-11-23", Others.NONE);

        assertThat(retention.review(destroying("a"), tomorrow, NOTHING, TODAY))
                .isEqualTo(blocked(TODAY.plusDays(1), ObstacleCode.NOT_DUE));
        assertThat(retention.decision()).isEmpty();
    }

    @Test
    void waitsForTheLastRecordOfThePerson() {
        var later = ended("2020-01-01", new Others(1, false, false, TODAY.plusYears(2)));
        var ongoing = ended("2020-01-01", new Others(1, true, false, null));

        assertThat(retention.review(destroying("a"), later, NOTHING, TODAY))
                .isEqualTo(blocked(TODAY.plusYears(2), ObstacleCode.NOT_DUE));
        assertThat(retention.review(destroying("a"), ongoing, NOTHING, TODAY))
                .isEqualTo(blocked(null, ObstacleCode.OTHER_RECORD_ONGOING));
    }

    @Test
    void isNotDestroyedWhenAnotherCameAfterTheReview() {
        retention.review(destroying("a"), due(), NOTHING, TODAY);

        assertThat(retention.destroy(ended("2020-01-01", new Others(1, true, false, null)), NOTHING, "b", TODAY))
                .isEqualTo(blocked(null, ObstacleCode.OTHER_RECORD_ONGOING));
    }

    @Test
    void isNotDestroyedWhileItOrAnotherRecordOfThePersonIsHeld() {
        hold("a");

        assertThat(retention.review(destroying("b"), due(), NOTHING, TODAY))
                .isEqualTo(blocked(TODAY, ObstacleCode.HELD));
        assertThat(retention.destroy(due(), NOTHING, "b", TODAY)).isEqualTo(blocked(TODAY, ObstacleCode.HELD));
        assertThat(RecordRetention.undecided(record, "tower-hamlets")
                        .review(
                                destroying("b"),
                                ended("2020-01-01", new Others(1, false, true, TODAY)),
                                NOTHING,
                                TODAY))
                .isEqualTo(blocked(TODAY, ObstacleCode.OTHER_RECORD_HELD));
    }

    @Test
    void hasToBeReviewedAnewAfterAHold() {
        retention.review(destroying("a"), due(), NOTHING, TODAY);
        var hold = hold("b");

        retention.lift(hold, new RetentionHold.Lifting(WORDS, "c", NOW));

        assertThat(retention.isHeld()).isFalse();
        assertThat(retention.destroy(due(), NOTHING, "c", TODAY)).isEqualTo(new RetentionOutcome.NotReviewed());
    }

    @Test
    void keepsAHoldThatItsOwnPlacerLiftsOrThatWasLifted() {
        var hold = hold("a");

        assertThat(retention.lift(hold, new RetentionHold.Lifting(WORDS, "a", NOW)))
                .isEqualTo(new RetentionOutcome.AnotherPersonNeeded());
        assertThat(retention.isHeld()).isTrue();
        retention.lift(hold, new RetentionHold.Lifting(WORDS, "b", NOW));
        assertThat(retention.lift(hold, new RetentionHold.Lifting(WORDS, "b", NOW)))
                .isEqualTo(new RetentionOutcome.NotHeld());
        assertThat(retention.isHeld()).isFalse();
    }

    @Test
    void isKeptUntilADayToCome() {
        assertThat(retention.review(new Review(ReviewDecision.KEEP, TODAY, WORDS, "a", NOW), due(), NOTHING, TODAY))
                .isEqualTo(new RetentionOutcome.KeepUntilWrong());
        assertThat(retention.review(new Review(ReviewDecision.KEEP, null, WORDS, "a", NOW), due(), NOTHING, TODAY))
                .isEqualTo(new RetentionOutcome.KeepUntilWrong());
        assertThat(retention.review(
                        new Review(ReviewDecision.DESTROY, TODAY.plusDays(1), WORDS, "a", NOW), due(), NOTHING, TODAY))
                .isEqualTo(new RetentionOutcome.KeepUntilWrong());
        assertThat(retention.decision()).isEmpty();

        retention.review(new Review(ReviewDecision.KEEP, TODAY.plusDays(1), WORDS, "a", NOW), due(), NOTHING, TODAY);

        assertThat(retention.destroy(due(), NOTHING, "b", TODAY)).isEqualTo(new RetentionOutcome.NotReviewed());
    }

    @ParameterizedTest
    @EnumSource(ObstacleCode.class)
    void isNeitherReviewedForNorDestroyedWhileAnythingStandsInTheWay(ObstacleCode code) {
        var found = List.of(new Obstacle(code, "newham", null));

        assertThat(retention.review(destroying("a"), due(), found, TODAY))
                .isEqualTo(new RetentionOutcome.Blocked(found, TODAY));
        assertThat(retention.decision()).isEmpty();
        retention.review(destroying("a"), due(), NOTHING, TODAY);
        assertThat(retention.destroy(due(), found, "b", TODAY)).isEqualTo(new RetentionOutcome.Blocked(found, TODAY));
    }

    @Test
    void isKeptForLongerWhateverStandsInTheWayOnceItsTimeIsOver() {
        var found = List.of(new Obstacle(ObstacleCode.SUBJECT_ACCESS, "newham", null));
        var keep = new Review(ReviewDecision.KEEP, TODAY.plusDays(1), WORDS, "a", NOW);

        assertThat(retention.review(keep, ended("2020-11-23", Others.NONE), found, TODAY))
                .isEqualTo(new RetentionOutcome.NotDue(TODAY.plusDays(1)));
        assertThat(retention.review(keep, due(), found, TODAY)).isEqualTo(new RetentionOutcome.Changed(retention));
    }

    @Test
    void namesWhatItKnowsItselfOnce() {
        hold("a");
        var found = new Obstacle(ObstacleCode.HELD, "tower-hamlets", UUID.randomUUID());

        assertThat(retention.obstacles(due(), List.of(found), TODAY)).containsExactly(found);
    }

    @Test
    void isDestroyedOnce() {
        var gone = standing(NOW, NOW, TODAY, Others.NONE);

        assertThat(retention.review(destroying("a"), gone, NOTHING, TODAY))
                .isEqualTo(new RetentionOutcome.DestroyedBefore(NOW));
        assertThat(retention.hold(gone)).isEqualTo(new RetentionOutcome.DestroyedBefore(NOW));
        assertThat(retention.destroy(gone, NOTHING, "b", TODAY)).isEqualTo(new RetentionOutcome.DestroyedBefore(NOW));
    }
}
