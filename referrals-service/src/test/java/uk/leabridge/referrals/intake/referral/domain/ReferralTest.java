package uk.leabridge.referrals.intake.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.leabridge.referrals.reason.domain.Reason;

class ReferralTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant SCREEN_BY = Instant.parse("2026-03-03T23:59:59.999Z");
    private static final Instant DECIDE_BY = Instant.parse("2026-03-10T23:59:59.999Z");
    private static final String REASON = "The school and we agree on what comes next.";
    private static final int MINIMUM = 20;
    private static final Reason NOTE = new Reason(REASON, MINIMUM);
    private static final PanelRoute SIP = new PanelRoute(PanelKind.SIP, null, null);

    /** For every status: the decisions that a screening accepts. A RECEIVED referral is taken up first. */
    private static final Map<ReferralStatus, Set<ScreeningDecision>> ACCEPTED = Map.of(
            ReferralStatus.RECEIVED,
            Set.of(ScreeningDecision.values()),
            ReferralStatus.SCREENING,
            Set.of(
                    ScreeningDecision.ADVICE_ONLY,
                    ScreeningDecision.NO_FURTHER_ACTION,
                    ScreeningDecision.SIGNPOSTED,
                    ScreeningDecision.POLICE_LED,
                    ScreeningDecision.CASE_OPENED,
                    ScreeningDecision.ON_HOLD),
            ReferralStatus.ON_HOLD,
            Set.of(ScreeningDecision.SCREENING, ScreeningDecision.POLICE_LED));

    static Stream<Arguments> everyStatusAndDecision() {
        return Arrays.stream(ReferralStatus.values())
                .flatMap(status -> Arrays.stream(ScreeningDecision.values()).map(d -> arguments(status, d)));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("everyStatusAndDecision")
    void screensAsTheTableSays(ReferralStatus status, ScreeningDecision decision) {
        var referral = in(status);

        var outcome = referral.screen(screening(decision, REASON), MINIMUM, NOW);

        if (ACCEPTED.getOrDefault(status, Set.of()).contains(decision)) {
            assertThat(outcome).isInstanceOf(ReferralOutcome.Changed.class);
            assertThat(referral.status()).isEqualTo(decision.status());
        } else {
            assertThat(outcome).isInstanceOf(ReferralOutcome.NotAllowed.class);
            assertThat(referral.status()).isEqualTo(status);
            assertThat(referral.takeEvents()).isEmpty();
        }
    }

    static Stream<Arguments> everyStatusAndCheckResult() {
        return Arrays.stream(ReferralStatus.values())
                .flatMap(status -> Arrays.stream(GatewayCheckResult.values()).map(r -> arguments(status, r)));
    }

    @ParameterizedTest(name = "{0} ← {1}")
    @MethodSource("everyStatusAndCheckResult")
    void takesThePolicesAnswerWhileItIsOpen(ReferralStatus status, GatewayCheckResult result) {
        var referral = withOpenCheckIn(status);

        var outcome = referral.answerGatewayCheck(result, NOTE, NOW, DECIDE_BY);

        if (status.isOpen()) {
            assertThat(outcome).isInstanceOf(ReferralOutcome.Changed.class);
            assertThat(referral.gatewayCheck().result()).contains(result);
            assertThat(referral.status())
                    .isEqualTo(
                            switch (result) {
                                case CLEAR -> status;
                                case POLICE_LED -> ReferralStatus.POLICE_LED;
                                case ON_HOLD -> ReferralStatus.ON_HOLD;
                            });
        } else {
            assertThat(outcome).isInstanceOf(ReferralOutcome.NotAllowed.class);
            assertThat(referral.gatewayCheck().isOpen()).isTrue();
            assertThat(referral.takeEvents()).isEmpty();
        }
    }

    @Test
    void takesAReceivedReferralUpBeforeItDecides() {
        var referral = in(ReferralStatus.RECEIVED);

        var outcome = referral.screen(screening(ScreeningDecision.SIGNPOSTED, REASON), MINIMUM, NOW);

        assertThat(((ReferralOutcome.Changed) outcome).steps())
                .extracting(ReferralStep::from, ReferralStep::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ReferralStatus.RECEIVED, ReferralStatus.SCREENING),
                        org.assertj.core.groups.Tuple.tuple(ReferralStatus.SCREENING, ReferralStatus.SIGNPOSTED));
    }

    @Test
    void announcesADecisionAndNothingElse() {
        var referral = in(ReferralStatus.SCREENING);

        referral.screen(screening(ScreeningDecision.NO_FURTHER_ACTION, REASON), MINIMUM, NOW);

        assertThat(referral.takeEvents()).singleElement().isInstanceOfSatisfying(ReferralEvent.Screened.class, e -> {
            assertThat(e.outcome()).isEqualTo(ReferralStatus.NO_FURTHER_ACTION);
            assertThat(e.referrerSubject()).isEqualTo("referrer-subject");
        });
        assertThat(referral.takeEvents()).isEmpty();
    }

    @Test
    void refusesAReasonShorterThanTheBoroughAsksFor() {
        var referral = in(ReferralStatus.SCREENING);

        var outcome = referral.screen(screening(ScreeningDecision.NO_FURTHER_ACTION, "  too short  "), MINIMUM, NOW);

        assertThat(outcome).isEqualTo(new ReferralOutcome.ReasonTooShort(MINIMUM));
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCREENING);
    }

    @Test
    void refusesToSignpostNowhere() {
        var referral = in(ReferralStatus.SCREENING);
        var nowhere = new Screening(ScreeningDecision.SIGNPOSTED, REASON, null, LegalBasis.PUBLIC_TASK, Set.of(), SIP);

        assertThat(referral.screen(nowhere, MINIMUM, NOW)).isEqualTo(new ReferralOutcome.SignpostMissing());
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCREENING);
    }

    @Test
    void opensNoCaseBeforeThePoliceAreClear() {
        var referral = withOpenCheckIn(ReferralStatus.SCREENING);

        assertThat(referral.screen(screening(ScreeningDecision.CASE_OPENED, REASON), MINIMUM, NOW))
                .isEqualTo(new ReferralOutcome.GatewayCheckNotClear());
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCREENING);
    }

    static Stream<Arguments> routesToNoPanel() {
        return Stream.of(
                arguments(PanelRoute.chosen(null, null), new ReferralOutcome.PanelKindUnknown()),
                arguments(PanelRoute.chosen(null, REASON), new ReferralOutcome.PanelKindUnknown()),
                arguments(PanelRoute.chosen(PanelKind.SAP, null), new ReferralOutcome.PanelKindReasonTooShort(MINIMUM)),
                arguments(
                        PanelRoute.chosen(PanelKind.SAP, " Looks 18.           "),
                        new ReferralOutcome.PanelKindReasonTooShort(MINIMUM)),
                arguments(
                        PanelRoute.chosen(PanelKind.SAP, REASON).bornInto(PanelKind.SIP),
                        new ReferralOutcome.PanelKindKnown(PanelKind.SIP)));
    }

    @ParameterizedTest
    @MethodSource("routesToNoPanel")
    void opensNoCaseWithoutAKindOfPanel(PanelRoute route, ReferralOutcome refusal) {
        var referral = in(ReferralStatus.SCREENING);
        var screening =
                new Screening(ScreeningDecision.CASE_OPENED, REASON, null, LegalBasis.PUBLIC_TASK, Set.of(), route);

        assertThat(referral.screen(screening, MINIMUM, NOW)).isEqualTo(refusal);
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCREENING);
        assertThat(referral.takeEvents()).isEmpty();
    }

    @Test
    void opensACaseForAPanelThatTheOfficerChose() {
        var referral = in(ReferralStatus.SCREENING);
        var screening = new Screening(
                ScreeningDecision.CASE_OPENED,
                REASON,
                null,
                LegalBasis.PUBLIC_TASK,
                Set.of(),
                PanelRoute.chosen(PanelKind.SAP, REASON));

        assertThat(referral.screen(screening, MINIMUM, NOW)).isInstanceOf(ReferralOutcome.Changed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-03-02, 2026-03-01, SIP",
        "2008-03-02, 2026-03-02, SAP",
        "2008-02-29, 2026-02-28, SIP",
        "2008-02-29, 2026-03-01, SAP",
        "1990-01-01, 2026-03-02, SAP"
    })
    void knowsAChildUntilTheirEighteenthBirthday(LocalDate born, LocalDate day, PanelKind kind) {
        assertThat(PanelKind.on(day, born)).isEqualTo(kind);
    }

    @Test
    void givesTimeToDecideOnceThePoliceHaveAnswered() {
        var notTakenUp = received();
        var waiting = received();
        waiting.screen(screening(ScreeningDecision.SCREENING, REASON), MINIMUM, NOW);

        notTakenUp.answerGatewayCheck(GatewayCheckResult.CLEAR, NOTE, NOW, DECIDE_BY);
        waiting.answerGatewayCheck(GatewayCheckResult.CLEAR, NOTE, NOW, DECIDE_BY);

        assertThat(notTakenUp.screeningDueAt()).contains(SCREEN_BY);
        assertThat(waiting.screeningDueAt()).contains(DECIDE_BY);
    }

    @Test
    void takesOneAnswerToOneCheck() {
        var referral = in(ReferralStatus.SCREENING);

        assertThat(referral.answerGatewayCheck(GatewayCheckResult.POLICE_LED, NOTE, NOW, DECIDE_BY))
                .isEqualTo(new ReferralOutcome.GatewayCheckAnswered(GatewayCheckResult.CLEAR));
        assertThat(referral.status()).isEqualTo(ReferralStatus.SCREENING);
    }

    @Test
    void asksThePoliceAgainWhenThereIsNewInformation() {
        var referral = in(ReferralStatus.SCREENING);

        referral.askGatewayCheckAgain(NOTE, NOW.plusSeconds(60), NOW.plusSeconds(600));

        assertThat(referral.gatewayCheck().isOpen()).isTrue();
        assertThat(referral.gatewayCheck().dueAt()).isEqualTo(NOW.plusSeconds(600));
        assertThat(referral.screen(screening(ScreeningDecision.CASE_OPENED, REASON), MINIMUM, NOW))
                .isEqualTo(new ReferralOutcome.GatewayCheckNotClear());
    }

    @Test
    void assignsOnlyWhatIsOpen() {
        var decided = in(ReferralStatus.SIGNPOSTED);

        assertThat(decided.assign("officer", NOW))
                .isEqualTo(new ReferralOutcome.NotAllowed(ReferralStatus.SIGNPOSTED, Set.of()));
        assertThat(decided.assignee()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-03-02, AGE_10_AND_UNDER",
        "2015-03-03, AGE_10_AND_UNDER",
        "2015-03-02, AGE_11_TO_15",
        "2010-03-02, AGE_16_TO_17",
        "2008-03-03, AGE_16_TO_17",
        "2008-03-02, AGE_18_TO_20",
        "1970-01-01, AGE_OVER_50"
    })
    void bandsAgesOnTheDay(LocalDate born, AgeBand band) {
        assertThat(AgeBand.on(LocalDate.of(2026, 3, 2), born, null)).isEqualTo(band);
    }

    private static Referral received() {
        var referral = Referral.receive(new NewReferral(
                UUID.randomUUID(),
                7,
                "hackney",
                "HK",
                UUID.randomUUID(),
                Sector.EDUCATION,
                Concern.NO_IDEOLOGY,
                AgeBand.AGE_11_TO_15,
                false,
                "referrer-subject",
                "a-school",
                new byte[] {1},
                NOW,
                SCREEN_BY,
                NOW.plusSeconds(5)));
        referral.takeEvents();
        return referral;
    }

    private static Referral in(ReferralStatus status) {
        var referral = received();
        referral.answerGatewayCheck(GatewayCheckResult.CLEAR, NOTE, NOW, DECIDE_BY);
        moveTo(referral, status);
        return referral;
    }

    /** A decided case cannot ask again; the row of an older release might still hold an open check. */
    private static Referral withOpenCheckIn(ReferralStatus status) {
        var referral = in(status);
        try {
            var check = Referral.class.getDeclaredField("gatewayCheck");
            check.setAccessible(true);
            check.set(referral, new GatewayCheck(NOW, NOW.plusSeconds(5)));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the field is not there", e);
        }
        return referral;
    }

    private static void moveTo(Referral referral, ReferralStatus status) {
        if (status == ReferralStatus.RECEIVED) return;
        var decision = ScreeningDecision.valueOf(status.name());
        referral.screen(screening(decision, REASON), MINIMUM, NOW);
        referral.takeEvents();
        assertThat(referral.status()).isEqualTo(status);
    }

    private static Screening screening(ScreeningDecision decision, String reason) {
        return new Screening(
                decision, reason, null, LegalBasis.CTSA_2015_SECTION_26, Set.copyOf(List.of(Signpost.EARLY_HELP)), SIP);
    }
}
