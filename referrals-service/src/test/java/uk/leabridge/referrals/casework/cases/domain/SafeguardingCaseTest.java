package uk.leabridge.referrals.casework.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static uk.leabridge.referrals.casework.cases.domain.CaseFixture.ITEM;
import static uk.leabridge.referrals.casework.cases.domain.CaseFixture.MINIMUM;
import static uk.leabridge.referrals.casework.cases.domain.CaseFixture.NOW;
import static uk.leabridge.referrals.casework.cases.domain.CaseFixture.REASON;
import static uk.leabridge.referrals.casework.cases.domain.CaseFixture.after;
import static uk.leabridge.referrals.casework.cases.domain.CaseFixture.in;
import static uk.leabridge.referrals.casework.cases.domain.CaseFixture.move;
import static uk.leabridge.referrals.casework.cases.domain.CaseFixture.opened;
import static uk.leabridge.referrals.casework.cases.domain.CaseFixture.particulars;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;
import uk.leabridge.referrals.intake.referral.domain.Signpost;
import uk.leabridge.referrals.reason.domain.Reason;

class SafeguardingCaseTest {
    /**
     * The life of a case as the partnership reads it: action | where it can be taken | where it leads. {@code back} is the status
     * before the case was parked (in these fixtures SUPPORT_ACTIVE), {@code same} stays.
     */
    private static final String LIFE = """
            LIST                      | INFORMATION_GATHERING | PANEL_LISTED
            UNLIST                    | PANEL_LISTED | INFORMATION_GATHERING
            ADOPT                     | PANEL_LISTED | ADOPTED
            NOT_ADOPT                 | PANEL_LISTED | NOT_ADOPTED
            DEFER                     | PANEL_LISTED | INFORMATION_GATHERING
            SEEK_CONSENT              | ADOPTED CONSENT_REFUSED CONSENT_WITHDRAWN | CONSENT_SOUGHT
            GIVE_CONSENT              | CONSENT_SOUGHT | same
            REFUSE_CONSENT            | CONSENT_SOUGHT | CONSENT_REFUSED
            WITHDRAW_CONSENT          | CONSENT_SOUGHT SUPPORT_ACTIVE EXIT_PROPOSED ON_HOLD TRANSFER_OFFERED | CONSENT_WITHDRAWN
            CHOOSE_OTHER_SAFEGUARDING | CONSENT_REFUSED CONSENT_WITHDRAWN | same
            START_SUPPORT             | CONSENT_SOUGHT | SUPPORT_ACTIVE
            RECORD_CONTACT            | ADOPTED CONSENT_SOUGHT SUPPORT_ACTIVE EXIT_PROPOSED | same
            REVIEW                    | SUPPORT_ACTIVE EXIT_PROPOSED | same
            PROPOSE_EXIT              | SUPPORT_ACTIVE | EXIT_PROPOSED
            DECLINE_EXIT              | EXIT_PROPOSED | SUPPORT_ACTIVE
            AGREE_EXIT                | EXIT_PROPOSED | EXITED
            REVIEW_AT_6_MONTHS        | EXITED | REVIEW_6M
            REVIEW_AT_12_MONTHS       | REVIEW_6M | REVIEW_12M
            CLOSE                     | REVIEW_12M NOT_ADOPTED CONSENT_REFUSED CONSENT_WITHDRAWN POLICE_LED | CLOSED
            HOLD                      | INFORMATION_GATHERING PANEL_LISTED ADOPTED CONSENT_SOUGHT SUPPORT_ACTIVE EXIT_PROPOSED EXITED REVIEW_6M REVIEW_12M CONSENT_REFUSED CONSENT_WITHDRAWN | ON_HOLD
            RESUME                    | ON_HOLD | back
            LEAD_BY_POLICE            | INFORMATION_GATHERING PANEL_LISTED ADOPTED CONSENT_SOUGHT SUPPORT_ACTIVE EXIT_PROPOSED EXITED REVIEW_6M REVIEW_12M CONSENT_REFUSED CONSENT_WITHDRAWN NOT_ADOPTED ON_HOLD | POLICE_LED
            HAND_BACK                 | POLICE_LED | INFORMATION_GATHERING
            OFFER_TRANSFER            | INFORMATION_GATHERING ADOPTED CONSENT_SOUGHT SUPPORT_ACTIVE EXIT_PROPOSED EXITED REVIEW_6M REVIEW_12M CONSENT_REFUSED CONSENT_WITHDRAWN | TRANSFER_OFFERED
            REVOKE_TRANSFER           | TRANSFER_OFFERED | back
            REFUSE_TRANSFER           | TRANSFER_OFFERED | back
            ACCEPT_TRANSFER           | TRANSFER_OFFERED | back
            """;

    private record Row(Set<CaseStatus> from, String to) {}

    private static final Map<CaseAction, Row> TABLE = table();

    private static Map<CaseAction, Row> table() {
        var table = new EnumMap<CaseAction, Row>(CaseAction.class);
        LIFE.lines().map(line -> line.split("\\|", -1)).forEach(cells -> {
            var from = Arrays.stream(cells[1].strip().split(" ", -1))
                    .map(CaseStatus::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseStatus.class)));
            table.put(CaseAction.valueOf(cells[0].strip()), new Row(from, cells[2].strip()));
        });
        return table;
    }

    private static Row row(CaseAction action) {
        return java.util.Objects.requireNonNull(TABLE.get(action), () -> action + " has no row");
    }

    /** A case as it stood, to say that a refusal left all of it alone. */
    private static List<Object> all(SafeguardingCase of) {
        return List.of(
                of.status(),
                of.resumesAs(),
                of.listing(),
                of.consent().status(),
                of.consent().from(),
                of.consent().at(),
                of.otherSafeguardingAt(),
                of.assignee(),
                of.statusSince(),
                of.closedAt());
    }

    /** What the action needs beside its status: consent that was given, or another route recorded. */
    private static SafeguardingCase ready(CaseStatus status, CaseAction action) {
        boolean owes = status == CaseStatus.CONSENT_REFUSED || status == CaseStatus.CONSENT_WITHDRAWN;
        if (action == CaseAction.CLOSE && owes) return after(status, CaseAction.CHOOSE_OTHER_SAFEGUARDING);
        boolean given = action == CaseAction.START_SUPPORT || action == CaseAction.WITHDRAW_CONSENT;
        if (status == CaseStatus.CONSENT_SOUGHT && given) return after(status, CaseAction.GIVE_CONSENT);
        return in(status);
    }

    static Stream<Arguments> everyStatusAndAction() {
        return Arrays.stream(CaseStatus.values())
                .filter(status -> status != CaseStatus.TRANSFERRED)
                .flatMap(status -> Arrays.stream(CaseAction.values()).map(a -> arguments(status, a)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndAction")
    void movesAsTheTableSaysAndRefusesEverythingElse(CaseStatus status, CaseAction action) {
        var of = ready(status, action);
        var before = all(of);

        var outcome = of.make(move(action), NOW.plusSeconds(1));

        if (row(action).from().contains(status)) {
            var to = target(status, row(action).to());
            assertThat(of.status()).isEqualTo(to);
            assertThat(outcome).isInstanceOfSatisfying(CaseOutcome.Moved.class, moved -> assertThat(moved.steps())
                    .singleElement()
                    .satisfies(step -> {
                        assertThat(step.kind()).isEqualTo(action.name());
                        assertThat(step.from()).isEqualTo(status);
                        assertThat(step.to()).isEqualTo(to);
                        assertThat(step.reason()).isEqualTo(REASON);
                        assertThat(step.evidence()).isEqualTo("Minutes");
                        assertThat(step.codes()).contains("CTSA_2015_SECTION_36");
                    }));
        } else {
            assertThat(outcome).isEqualTo(new CaseOutcome.NotAllowed(status, of.allowed()));
            assertThat(all(of)).isEqualTo(before);
            assertThat(of.takeEvents()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndAction")
    void wantsAReasonForEverything(CaseStatus status, CaseAction action) {
        var of = ready(status, action);
        var before = all(of);

        var outcome = of.make(move(action, "   too short    ", particulars()), NOW.plusSeconds(1));

        assertThat(outcome)
                .isEqualTo(
                        row(action).from().contains(status)
                                ? new CaseOutcome.ReasonTooShort(MINIMUM)
                                : new CaseOutcome.NotAllowed(status, of.allowed()));
        assertThat(all(of)).isEqualTo(before);
        assertThat(of.takeEvents()).isEmpty();
    }

    private static CaseStatus target(CaseStatus from, String to) {
        return switch (to) {
            case "same" -> from;
            case "back" -> CaseStatus.SUPPORT_ACTIVE;
            default -> CaseStatus.valueOf(to);
        };
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRANSFERRED")
    void allowsNothingThatTheTableDoesNot(CaseStatus status) {
        var table = TABLE.entrySet().stream()
                .filter(row -> row.getValue().from().contains(status))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(table).containsAll(in(status).allowed());
    }

    /** What consent stands in the way of is not offered, to a person or to a borough's system. */
    @Test
    void allowsOnlyWhatItsConsentAllows() {
        assertThat(in(CaseStatus.CONSENT_SOUGHT).allowed())
                .contains(CaseAction.GIVE_CONSENT, CaseAction.REFUSE_CONSENT)
                .doesNotContain(CaseAction.START_SUPPORT, CaseAction.WITHDRAW_CONSENT);
        assertThat(after(CaseStatus.CONSENT_SOUGHT, CaseAction.GIVE_CONSENT).allowed())
                .contains(CaseAction.START_SUPPORT, CaseAction.WITHDRAW_CONSENT)
                .doesNotContain(CaseAction.GIVE_CONSENT, CaseAction.REFUSE_CONSENT);
    }

    static Stream<Arguments> everyStatusThatCanBeParked() {
        return Stream.of(CaseAction.HOLD, CaseAction.OFFER_TRANSFER)
                .flatMap(park -> row(park).from().stream().map(status -> arguments(status, park)));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("everyStatusThatCanBeParked")
    void goesBackToWhereItCameFrom(CaseStatus status, CaseAction park) {
        for (var back : park == CaseAction.HOLD
                ? List.of(CaseAction.RESUME)
                : List.of(CaseAction.REVOKE_TRANSFER, CaseAction.REFUSE_TRANSFER, CaseAction.ACCEPT_TRANSFER)) {
            var of = after(status, park);

            of.make(move(back), NOW);

            assertThat(of.status()).isEqualTo(status);
            assertThat(of.resumesAs()).isEmpty();
        }
    }

    @Test
    void belongsToTheBoroughThatTakesItOverAndToNobodyThereYet() {
        var of = in(CaseStatus.SUPPORT_ACTIVE);
        of.assign("officer", NOW);
        of.make(move(CaseAction.OFFER_TRANSFER), NOW);

        of.make(move(CaseAction.ACCEPT_TRANSFER), NOW);

        assertThat(of.borough()).isEqualTo("newham");
        assertThat(of.assignee()).isEmpty();
        assertThat(of.consent().status()).isEqualTo(ConsentStatus.GIVEN);
        assertThat(of.takeEvents())
                .containsExactly(
                        new CaseEvent.Transferred(of.id(), of.reference(), "newham", of.kind(), "hackney", NOW));
    }

    @Test
    void staysWhereItIsWhenTheOtherBoroughRefuses() {
        var of = after(CaseStatus.TRANSFER_OFFERED, CaseAction.REFUSE_TRANSFER);

        assertThat(of.borough()).isEqualTo("hackney");
    }

    @Test
    void takesAWithdrawalOfConsentWhileItIsParkedOnlyIfItRestedOnConsent() {
        var gathering = after(CaseStatus.INFORMATION_GATHERING, CaseAction.HOLD);

        assertThat(gathering.make(move(CaseAction.WITHDRAW_CONSENT), NOW))
                .isInstanceOfSatisfying(CaseOutcome.NotAllowed.class, refused -> assertThat(refused.allowed())
                        .containsExactlyInAnyOrder(CaseAction.RESUME, CaseAction.LEAD_BY_POLICE));
    }

    @Test
    void goesBackToNoSupportOnceConsentWasWithdrawnMeanwhile() {
        var of = after(CaseStatus.SUPPORT_ACTIVE, CaseAction.HOLD, CaseAction.WITHDRAW_CONSENT);

        assertThat(of.status()).isEqualTo(CaseStatus.CONSENT_WITHDRAWN);
        assertThat(of.allowed()).doesNotContain(CaseAction.RESUME, CaseAction.START_SUPPORT);
    }

    @Test
    void startsNoSupportWithoutConsent() {
        var of = in(CaseStatus.CONSENT_SOUGHT);

        assertThat(of.make(move(CaseAction.START_SUPPORT), NOW))
                .isEqualTo(new CaseOutcome.ConsentMissing(
                        ConsentLack.NO_CONSENT, ConsentStatus.SOUGHT, EnumSet.allOf(ConsentFrom.class)));
        assertThat(of.status()).isEqualTo(CaseStatus.CONSENT_SOUGHT);
        assertThat(of.takeEvents()).isEmpty();
    }

    @Test
    void asksNobodyForConsentWhoseConsentDoesNotCount() {
        var of = in(CaseStatus.ADOPTED);

        for (var may : List.of(Set.<ConsentFrom>of(), Set.of(ConsentFrom.PERSON))) {
            assertThat(of.make(move(CaseAction.SEEK_CONSENT, REASON, particulars(ITEM, Set.of(), may, null)), NOW))
                    .isEqualTo(new CaseOutcome.ConsentNotTheirs(may));
        }
        assertThat(of.status()).isEqualTo(CaseStatus.ADOPTED);
        assertThat(of.consent().status()).isEqualTo(ConsentStatus.NOT_SOUGHT);
    }

    @Test
    void recordsOneAnswerToOneQuestion() {
        var given = after(CaseStatus.CONSENT_SOUGHT, CaseAction.GIVE_CONSENT);

        for (var action : List.of(CaseAction.GIVE_CONSENT, CaseAction.REFUSE_CONSENT)) {
            assertThat(given.make(move(action), NOW)).isEqualTo(new CaseOutcome.ConsentNotOpen(ConsentStatus.GIVEN));
        }
        assertThat(in(CaseStatus.CONSENT_SOUGHT).make(move(CaseAction.WITHDRAW_CONSENT), NOW))
                .isEqualTo(new CaseOutcome.ConsentNotOpen(ConsentStatus.SOUGHT));
    }

    @Test
    void wantsConsentAnewWhenItIsSoughtAgain() {
        var of = after(CaseStatus.CONSENT_WITHDRAWN, CaseAction.SEEK_CONSENT);

        assertThat(of.make(move(CaseAction.START_SUPPORT), NOW))
                .isEqualTo(new CaseOutcome.ConsentMissing(
                        ConsentLack.NO_CONSENT, ConsentStatus.SOUGHT, EnumSet.allOf(ConsentFrom.class)));
    }

    @Test
    void forgetsTheConsentWhenThePoliceHandTheCaseBack() {
        var of = after(CaseStatus.SUPPORT_ACTIVE, CaseAction.LEAD_BY_POLICE, CaseAction.HAND_BACK);

        assertThat(of.status()).isEqualTo(CaseStatus.INFORMATION_GATHERING);
        assertThat(of.consent().status()).isEqualTo(ConsentStatus.NOT_SOUGHT);
        assertThat(of.consent().from()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSENT_REFUSED", "CONSENT_WITHDRAWN"})
    void closesNothingWithoutConsentBeforeAnotherRouteIsRecorded(CaseStatus status) {
        var of = in(status);

        assertThat(of.make(move(CaseAction.CLOSE), NOW)).isEqualTo(new CaseOutcome.OtherSafeguardingMissing());
        assertThat(of.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"PANEL_LISTED, NOT_ADOPT", "CONSENT_REFUSED, CHOOSE_OTHER_SAFEGUARDING"})
    void pointsNobodyNowhere(CaseStatus status, CaseAction action) {
        var of = in(status);
        var nowhere = particulars(ITEM, Set.of(), EnumSet.allOf(ConsentFrom.class), Set.of());

        assertThat(of.make(move(action, REASON, nowhere), NOW)).isEqualTo(new CaseOutcome.SignpostMissing());
        assertThat(of.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADOPT", "NOT_ADOPT", "DEFER", "UNLIST"})
    void isDecidedOnlyWhereItIsListed(CaseAction action) {
        var of = in(CaseStatus.PANEL_LISTED);

        for (var item : Arrays.asList(null, UUID.randomUUID())) {
            var elsewhere = particulars(item, Set.of(Signpost.OTHER), Set.of(), null);
            assertThat(of.make(move(action, REASON, elsewhere), NOW)).isEqualTo(new CaseOutcome.NotOnThisAgenda());
        }
        assertThat(of.status()).isEqualTo(CaseStatus.PANEL_LISTED);
        assertThat(of.listing()).contains(ITEM);
    }

    @ParameterizedTest
    @CsvSource({"SUPPORT_ACTIVE, PROPOSE_EXIT", "EXIT_PROPOSED, AGREE_EXIT"})
    void proposesAndAgreesNoExitThatNobodyCheckedOrThatIsBlocked(CaseStatus status, CaseAction action) {
        var of = in(status);

        assertThat(of.make(move(action, REASON, particulars(null, Set.of(), Set.of(), null)), NOW))
                .isEqualTo(new CaseOutcome.ExitBlocked(Set.of(ExitObstacle.NOT_CHECKED), Set.of()));
        var open = Set.of(ExitObstacle.FACTOR_NOT_COVERED);
        assertThat(of.make(move(action, REASON, particulars(null, Set.of(), Set.of(), open)), NOW))
                .isEqualTo(new CaseOutcome.ExitBlocked(open, Set.of("GRIEVANCE")));
        assertThat(of.status()).isEqualTo(status);
        assertThat(of.takeEvents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            SUPPORT_ACTIVE | REVIEW              | none           | false
            SUPPORT_ACTIVE | REVIEW              | NO_NEW_CONCERN | false
            SUPPORT_ACTIVE | REVIEW              | PLAN_CHANGES   | true
            EXITED         | REVIEW_AT_6_MONTHS  | none           | false
            EXITED         | REVIEW_AT_6_MONTHS  | READY_FOR_EXIT | false
            EXITED         | REVIEW_AT_6_MONTHS  | NEW_CONCERN    | true
            REVIEW_6M      | REVIEW_AT_12_MONTHS | none           | false
            REVIEW_6M      | REVIEW_AT_12_MONTHS | PLAN_CHANGES   | false
            REVIEW_6M      | REVIEW_AT_12_MONTHS | NO_NEW_CONCERN | true
            """)
    void reviewsNothingWithoutAnOutcomeThatFits(
            CaseStatus status,
            CaseAction action,
            @org.jspecify.annotations.Nullable ReviewOutcome outcome,
            boolean fits) {
        var of = in(status);
        var asked = new CaseMove(
                action,
                new Reason(REASON, MINIMUM),
                null,
                uk.leabridge.referrals.intake.referral.domain.LegalBasis.PUBLIC_TASK,
                CaseFixture.reviewed(particulars(), outcome));

        var came = of.make(asked, NOW);

        if (fits) {
            assertThat(came).isInstanceOfSatisfying(CaseOutcome.Moved.class, moved -> assertThat(
                            moved.steps().getFirst().codes())
                    .contains(java.util.Objects.requireNonNull(outcome).name()));
        } else {
            assertThat(came).isEqualTo(new CaseOutcome.ReviewOutcomeMissing(ReviewOutcome.of(action)));
            assertThat(of.status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsStatusWhateverIsNotedAboutItsSupport(SupportStep what) {
        var of = in(CaseStatus.SUPPORT_ACTIVE);

        assertThat(of.noted(what, List.of("GRIEVANCE"), null, NOW))
                .containsExactly(new CaseStep(
                        what.name(),
                        NOW,
                        CaseStatus.SUPPORT_ACTIVE,
                        CaseStatus.SUPPORT_ACTIVE,
                        List.of("GRIEVANCE"),
                        null,
                        null));
        assertThat(of.status()).isEqualTo(CaseStatus.SUPPORT_ACTIVE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INFORMATION_GATHERING | assessed
            PANEL_LISTED          | assessed
            ADOPTED               | assessed planned
            CONSENT_SOUGHT        | assessed planned
            SUPPORT_ACTIVE        | assessed planned supported
            EXIT_PROPOSED         | assessed planned supported
            EXITED                | assessed
            REVIEW_6M             | assessed
            REVIEW_12M            | assessed
            CLOSED                | nothing
            NOT_ADOPTED           | nothing
            CONSENT_REFUSED       | nothing
            CONSENT_WITHDRAWN     | nothing
            TRANSFER_OFFERED      | nothing
            TRANSFERRED           | nothing
            POLICE_LED            | nothing
            ON_HOLD               | nothing
            """)
    void saysWhatMayBeDoneAboutSupport(CaseStatus status, String may) {
        var allowed = Arrays.asList(may.split(" ", -1));

        assertThat(status.isAssessed()).isEqualTo(allowed.contains("assessed"));
        assertThat(status.isPlannedFor()).isEqualTo(allowed.contains("planned"));
        assertThat(status.isSupported()).isEqualTo(allowed.contains("supported"));
    }

    @Test
    void announcesOpeningAdoptionExitAndTransferAndNothingElse() {
        var of = opened();
        of.announceOpening();
        assertThat(of.takeEvents()).singleElement().isInstanceOf(CaseEvent.Opened.class);

        for (CaseAction action : CaseAction.values()) {
            var told = row(action).from().stream()
                    .flatMap(status -> {
                        var moving = ready(status, action);
                        moving.make(move(action), NOW);
                        return moving.takeEvents().stream();
                    })
                    .map(event -> event.getClass().getSimpleName())
                    .toList();
            assertThat(told)
                    .as(action.name())
                    .isEqualTo(
                            switch (action) {
                                case ADOPT -> List.of("Adopted");
                                case AGREE_EXIT -> List.of("Exited");
                                case ACCEPT_TRANSFER -> List.of("Transferred");
                                default -> List.of();
                            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "unknown", textBlock = """
            2008-03-02 | SIP | PERSON
            2008-03-03 | SIP | PERSON PARENT_OR_CARER
            2010-03-02 | SIP | PERSON PARENT_OR_CARER
            2010-03-03 | SIP | PARENT_OR_CARER
            1980-01-01 | SAP | PERSON
            unknown    | SAP | PERSON
            unknown    | SIP | PARENT_OR_CARER
            """)
    void knowsWhoMayConsent(@org.jspecify.annotations.Nullable LocalDate born, PanelKind kind, String may) {
        assertThat(ConsentFrom.on(LocalDate.of(2026, 3, 2), born, kind))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(may.split(" ", -1));
    }

    @Test
    void isGivenToAnOfficerUntilItEnds() {
        var closed = in(CaseStatus.CLOSED);

        assertThat(closed.assign("officer", NOW)).isInstanceOf(CaseOutcome.NotAllowed.class);
        assertThat(closed.assignee()).isEmpty();
        assertThat(in(CaseStatus.ON_HOLD).assign("officer", NOW)).isInstanceOf(CaseOutcome.Moved.class);
    }
}
