package uk.leabridge.referrals.casework.signpost.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.leabridge.referrals.casework.signpost.domain.Signposting.Pointed;
import uk.leabridge.referrals.casework.signpost.domain.Signposting.PointedFrom;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

class SignpostingTest {
    private static final Instant SINCE = Instant.parse("2026-11-20T09:30:00Z");
    private static final Instant FIRST = Instant.parse("2026-12-04T23:59:59Z");
    private static final Instant NOW = Instant.parse("2026-12-07T10:00:00Z");
    private static final Instant AGAIN = Instant.parse("2026-12-21T23:59:59Z");
    private static final Instant DECIDED_BY = Instant.parse("2026-12-08T23:59:59Z");
    private static final UUID CASE = new UUID(0, 2);
    private static final Set<SignpostState> ENDED =
            Set.of(SignpostState.ACCEPTED, SignpostState.REDIRECTED, SignpostState.CLOSED);
    private static final byte[] WORDS = {1, 2, 3};

    private static Signposting open() {
        return Signposting.to(
                Signpost.CAMHS,
                new UUID(0, 1),
                new Pointed(PointedFrom.CASE, CASE, "hackney", new UUID(0, 3), "officer-1", SINCE, FIRST));
    }

    private static Signposting in(SignpostState state) {
        var of = open();
        if (state != SignpostState.OPEN) {
            assertThat(chase(of, ChaseResult.valueOf(state.name()))).isInstanceOf(ChaseOutcome.Chased.class);
        }
        return of;
    }

    private static ChaseOutcome chase(Signposting of, ChaseResult result) {
        return chase(of, result, result == ChaseResult.REDIRECTED ? Set.of(Signpost.EARLY_HELP) : Set.of());
    }

    private static ChaseOutcome chase(Signposting of, ChaseResult result, Set<Signpost> instead) {
        return of.chase(
                new Signposting.Answer(result, instead, WORDS, "officer-2", NOW),
                new Signposting.Next(AGAIN, DECIDED_BY));
    }

    @Test
    void isToBeAskedAboutFromTheBeginning() {
        var of = open();

        assertThat(of.state()).isEqualTo(SignpostState.OPEN);
        assertThat(of.about()).isEqualTo(PointedFrom.CASE);
        assertThat(of.of()).isEqualTo(CASE);
        assertThat(of.chaseAt()).contains(FIRST);
        assertThat(of.isOverdue(false, FIRST)).isFalse();
        assertThat(of.isOverdue(false, NOW)).isTrue();
    }

    @Test
    void isNotDueWhileWhatItIsAboutStandsStill() {
        var of = open();

        assertThat(of.dueAt(false)).contains(FIRST);
        assertThat(of.dueAt(true)).isEmpty();
        assertThat(of.isOverdue(true, NOW)).isFalse();
        assertThat(of.chaseAt()).contains(FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, ACCEPTED, ACCEPTED",
        "OPEN, DECLINED, DECLINED",
        "OPEN, NO_ANSWER, NO_ANSWER",
        "OPEN, REDIRECTED, REDIRECTED",
        "OPEN, CLOSED, CLOSED",
        "NO_ANSWER, ACCEPTED, ACCEPTED",
        "NO_ANSWER, DECLINED, DECLINED",
        "NO_ANSWER, NO_ANSWER, NO_ANSWER",
        "NO_ANSWER, REDIRECTED, REDIRECTED",
        "NO_ANSWER, CLOSED, CLOSED",
        "DECLINED, ACCEPTED, ACCEPTED",
        "DECLINED, DECLINED,",
        "DECLINED, NO_ANSWER,",
        "DECLINED, REDIRECTED, REDIRECTED",
        "DECLINED, CLOSED, CLOSED",
        "ACCEPTED, ACCEPTED,",
        "ACCEPTED, DECLINED,",
        "ACCEPTED, NO_ANSWER,",
        "ACCEPTED, REDIRECTED, REDIRECTED",
        "ACCEPTED, CLOSED, CLOSED",
        "REDIRECTED, ACCEPTED,",
        "REDIRECTED, DECLINED,",
        "REDIRECTED, NO_ANSWER,",
        "REDIRECTED, REDIRECTED,",
        "REDIRECTED, CLOSED,",
        "CLOSED, ACCEPTED,",
        "CLOSED, DECLINED,",
        "CLOSED, NO_ANSWER,",
        "CLOSED, REDIRECTED,",
        "CLOSED, CLOSED,"
    })
    void takesWhatItsStateAllowsAndNothingElse(SignpostState from, ChaseResult result, SignpostState to) {
        var of = in(from);
        var before = of.chaseAt();

        var outcome = chase(of, result);

        if (to == null) {
            assertThat(outcome).isEqualTo(new ChaseOutcome.NotAllowed(from, of.allowed()));
            assertThat(of.state()).isEqualTo(from);
            assertThat(of.chaseAt()).isEqualTo(before);
        } else {
            assertThat(outcome).isEqualTo(new ChaseOutcome.Chased(of));
            assertThat(of.state()).isEqualTo(to);
            assertThat(of.chaseAt().isEmpty()).isEqualTo(ENDED.contains(to));
            assertThat(of.chasedBy()).contains("officer-2");
            assertThat(of.chasedAt()).contains(NOW);
        }
    }

    @Test
    void isAskedAgainLaterWhenNobodyAnswers() {
        var of = open();

        chase(of, ChaseResult.NO_ANSWER);

        assertThat(of.chaseAt()).contains(AGAIN);
        assertThat(of.isOverdue(false, NOW)).isFalse();
    }

    @Test
    void isDueSoonerWhenTheServiceDeclinesBecauseNobodyHasThePerson() {
        var of = open();

        chase(of, ChaseResult.DECLINED);

        assertThat(of.chaseAt()).contains(DECIDED_BY);
    }

    /** Whatever is due can be ended, and what has declined can be put off by nothing. */
    @ParameterizedTest
    @EnumSource(
            value = SignpostState.class,
            names = {"OPEN", "NO_ANSWER", "DECLINED"})
    void canBeEndedWheneverItIsDue(SignpostState state) {
        assertThat(in(state).chaseAt()).isPresent();
        assertThat(in(state).allowed()).contains(ChaseResult.ACCEPTED, ChaseResult.REDIRECTED, ChaseResult.CLOSED);
        if (state == SignpostState.DECLINED) {
            assertThat(in(state).allowed())
                    .containsExactlyInAnyOrder(ChaseResult.ACCEPTED, ChaseResult.REDIRECTED, ChaseResult.CLOSED);
        }
    }

    @ParameterizedTest
    @CsvSource({"REDIRECTED,", "REDIRECTED, CAMHS", "CLOSED, EARLY_HELP", "DECLINED, EARLY_HELP", "ACCEPTED, CAMHS"})
    void refusesOtherServicesWithoutPointingThereAndPointingNowhere(ChaseResult result, @Nullable Signpost instead) {
        var of = open();

        var outcome = chase(of, result, instead == null ? Set.of() : Set.of(instead));

        assertThat(outcome).isEqualTo(new ChaseOutcome.WrongInstead());
        assertThat(of.state()).isEqualTo(SignpostState.OPEN);
        assertThat(of.chaseAt()).contains(FIRST);
        assertThat(of.words()).isEmpty();
    }
}
