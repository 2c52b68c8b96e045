package uk.leabridge.referrals.signpost.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.referrals.referral.domain.Signpost;
import uk.leabridge.referrals.signpost.domain.Signposting.Pointed;
import uk.leabridge.referrals.signpost.domain.Signposting.PointedFrom;

class SignpostingTest {
    private static final Instant SINCE = Instant.parse("2026-11-20T09:30:00Z");
    private static final Instant FIRST = Instant.parse("2026-12-04T23:59:59Z");
    private static final Instant NOW = Instant.parse("2026-12-07T10:00:00Z");
    private static final Instant AGAIN = Instant.parse("2026-12-21T23:59:59Z");
    private static final UUID CASE = new UUID(0, 2);
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
        return of.chase(result, WORDS, "officer-2", NOW, AGAIN);
    }

    @Test
    void isToBeAskedAboutFromTheBeginning() {
        var of = open();

        assertThat(of.state()).isEqualTo(SignpostState.OPEN);
        assertThat(of.about()).isEqualTo(PointedFrom.CASE);
        assertThat(of.of()).isEqualTo(CASE);
        assertThat(of.chaseAt()).contains(FIRST);
        assertThat(of.isOverdue(FIRST)).isFalse();
        assertThat(of.isOverdue(NOW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, ACCEPTED, ACCEPTED",
        "OPEN, DECLINED, DECLINED",
        "OPEN, NO_ANSWER, NO_ANSWER",
        "OPEN, CLOSED, CLOSED",
        "NO_ANSWER, ACCEPTED, ACCEPTED",
        "NO_ANSWER, DECLINED, DECLINED",
        "NO_ANSWER, NO_ANSWER, NO_ANSWER",
        "NO_ANSWER, CLOSED, CLOSED",
        "DECLINED, ACCEPTED, ACCEPTED",
        "DECLINED, DECLINED, DECLINED",
        "DECLINED, NO_ANSWER,",
        "DECLINED, CLOSED, CLOSED",
        "ACCEPTED, ACCEPTED,",
        "ACCEPTED, DECLINED,",
        "ACCEPTED, NO_ANSWER,",
        "ACCEPTED, CLOSED, CLOSED",
        "CLOSED, ACCEPTED,",
        "CLOSED, DECLINED,",
        "CLOSED, NO_ANSWER,",
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
            assertThat(outcome).isEqualTo(new ChaseOutcome.Chased());
            assertThat(of.state()).isEqualTo(to);
            assertThat(of.chaseAt().isPresent()).isEqualTo(to.isChased());
            assertThat(of.chasedBy()).contains("officer-2");
            assertThat(of.chasedAt()).contains(NOW);
        }
    }

    @Test
    void isAskedAgainLaterWhenNobodyAnswersOrTheServiceDeclines() {
        for (var result : Set.of(ChaseResult.NO_ANSWER, ChaseResult.DECLINED)) {
            var of = open();

            chase(of, result);

            assertThat(of.chaseAt()).contains(AGAIN);
            assertThat(of.isOverdue(NOW)).isFalse();
        }
    }
}
