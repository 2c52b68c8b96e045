package uk.leabridge.referrals.casework.session.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportSessionTest {
    private static final Instant STARTS = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant AFTER = STARTS.plusSeconds(3600);

    private static SupportSession planned() {
        return SupportSession.plan(
                UUID.randomUUID(),
                new SupportSession.Plan(
                        "hackney", UUID.randomUUID(), UUID.randomUUID(), "sample-provider", STARTS, "officer", STARTS));
    }

    /** What is said, in order: P and C confirm as provider and coordinator, D denies as provider, a letter for who; N was not held. */
    private static SessionOutcome say(SupportSession session, String what) {
        if (what.equals("N")) return session.missed(new byte[] {1}, "officer", AFTER);
        if (what.startsWith("D")) return session.deny(what.substring(1), AFTER);
        var side = what.charAt(0) == 'P' ? SessionSide.PROVIDER : SessionSide.COORDINATOR;
        return session.confirm(side, what.substring(1), AFTER);
    }

    @ParameterizedTest
    @CsvSource({
        "'',    Px, Changed,    PLANNED", "'',    Cx, Changed,    PLANNED", "Px,    Cy, Changed,    HELD",
        "Cx,    Py, Changed,    HELD", "Px,    Cx, SamePerson, PLANNED", "Cx,    Px, SamePerson, PLANNED",
        "Px,    Px, SaidBefore, PLANNED", "Px,    Py, SaidBefore, PLANNED", "Cx,    Cy, SaidBefore, PLANNED",
        "'',    N,  Changed,    NOT_HELD", "Px,    N,  Changed,    NOT_HELD", "N,     Px, Ended,      NOT_HELD",
        "N,     Cx, Ended,      NOT_HELD", "N,     N,  Ended,      NOT_HELD", "Px Cy, N,  Ended,      HELD",
        "Px Cy, Pz, Ended,      HELD", "Px Cy, Cz, Ended,      HELD", "'',    Dx, Changed,    PLANNED",
        "Dx,    Dy, DeniedBefore, PLANNED", "Dx,    Cy, Changed,    PLANNED", "Cx,    Dy, Changed,    PLANNED",
        "Cx,    Dx, SamePerson, PLANNED", "Dx Cy, Pz, Changed,    HELD", "Px,    Dy, Changed,    PLANNED",
        "Px Dy, Cz, Changed,    PLANNED", "Dx,    N,  Changed,    NOT_HELD", "Dx Cy, N,  Changed,    NOT_HELD",
        "N,     Dx, Ended,      NOT_HELD", "Px Cy, Dz, Ended,      HELD"
    })
    void isHeldOnlyByTheWordOfTwoPeopleOneOnEachSide(String before, String what, String outcome, SessionState state) {
        var session = planned();
        if (!before.isEmpty()) {
            for (var said : before.split(" ", -1)) {
                assertThat(say(session, said)).isInstanceOf(SessionOutcome.Changed.class);
            }
        }

        assertThat(say(session, what).getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(session.state()).isEqualTo(state);
    }

    @Test
    void isNotConfirmedBeforeItBegins() {
        var session = planned();

        assertThat(session.confirm(SessionSide.PROVIDER, "x", STARTS.minusSeconds(1)))
                .isEqualTo(new SessionOutcome.NotYet(STARTS));
        assertThat(session.providerBy()).isEmpty();
        assertThat(session.deny("x", STARTS.minusSeconds(1))).isEqualTo(new SessionOutcome.NotYet(STARTS));
        assertThat(session.providerDeniedBy()).isEmpty();
    }

    @Test
    void standsWithOneWordOfTheProvider() {
        var session = planned();
        session.confirm(SessionSide.PROVIDER, "x", AFTER);

        session.deny("y", AFTER);
        assertThat(session.providerBy()).isEmpty();
        assertThat(session.providerDeniedBy()).contains("y");

        session.confirm(SessionSide.PROVIDER, "z", AFTER);
        assertThat(session.providerBy()).contains("z");
        assertThat(session.providerDeniedBy()).isEmpty();
        assertThat(session.providerDeniedAt()).isEmpty();
    }
}
