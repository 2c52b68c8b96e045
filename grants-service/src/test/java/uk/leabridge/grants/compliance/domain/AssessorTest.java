package uk.leabridge.grants.compliance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.grants.compliance.domain.Situation.Evidence;
import uk.leabridge.grants.compliance.domain.Situation.Funding;
import uk.leabridge.grants.compliance.domain.Situation.Member;
import uk.leabridge.grants.compliance.domain.Situation.Rule;
import uk.leabridge.grants.compliance.domain.Situation.RuleSet;
import uk.leabridge.grants.provider.domain.Designation;
import uk.leabridge.grants.requirement.domain.AppliesTo;
import uk.leabridge.grants.requirement.domain.TrainingKind;

class AssessorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);
    private static final Funding AWARD = new Funding(DAY.plusYears(1), false);
    private static final RuleSet FIRST_SET = new RuleSet(
            LocalDate.of(2026, 4, 1),
            List.of(
                    new Rule("DSO-IN-POST", AppliesTo.PROVIDER, Set.of(), 0),
                    new Rule("DSO-TRAINED", AppliesTo.DSO, Set.of(TrainingKind.SAFEGUARDING_DESIGNATED), 0),
                    new Rule(
                            "SAFEGUARDING-BASIC",
                            AppliesTo.WITH_YOUNG_PEOPLE,
                            Set.of(TrainingKind.SAFEGUARDING_BASIC, TrainingKind.SAFEGUARDING_DESIGNATED),
                            28),
                    new Rule(
                            "PREVENT-AWARE",
                            AppliesTo.EVERYONE,
                            Set.of(TrainingKind.WRAP, TrainingKind.PREVENT_E_LEARNING),
                            28)));

    private static Member member(String key, Designation designation, LocalDate startsOn) {
        return new Member(UUID.randomUUID(), key, designation, false, startsOn, null);
    }

    private static Evidence evidence(String key, TrainingKind kind, @Nullable LocalDate until) {
        return new Evidence(key, kind, LONG_AGO, until);
    }

    private static List<Member> dsoAndDeputy() {
        return List.of(member("dso", Designation.DSO, LONG_AGO), member("deputy", Designation.DEPUTY, LONG_AGO));
    }

    private static List<Evidence> allTrained(@Nullable LocalDate dsoUntil) {
        return List.of(
                evidence("dso", TrainingKind.SAFEGUARDING_DESIGNATED, dsoUntil),
                evidence("dso", TrainingKind.WRAP, null),
                evidence("deputy", TrainingKind.PREVENT_E_LEARNING, null));
    }

    private static Assessment assess(List<Member> roster, List<Evidence> evidence, Funding... awards) {
        return Assessor.assess(new Situation(List.of(FIRST_SET), roster, evidence, List.of(awards)), DAY);
    }

    private static Assessment.Result result(Assessment assessment, String code) {
        return assessment.results().stream()
                .filter(result -> result.requirement().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asksNothingOfAProviderThatNobodyFunds() {
        var assessment = assess(List.of(), List.of());
        assertThat(assessment.status()).isEqualTo(ComplianceStatus.NOT_APPLICABLE);
        assertThat(result(assessment, "DSO-IN-POST").leading().code()).isEqualTo(ReasonCode.NOT_FUNDED);
    }

    @Test
    void asksNothingAfterTheLastAwardHasEnded() {
        assertThat(assess(List.of(), List.of(), new Funding(DAY.minusDays(1), true))
                        .status())
                .isEqualTo(ComplianceStatus.NOT_APPLICABLE);
        assertThat(assess(List.of(), List.of(), new Funding(DAY, true)).status())
                .isEqualTo(ComplianceStatus.NON_COMPLIANT);
    }

    @Test
    void missesBothOfficersOnAnEmptyRoster() {
        var assessment = assess(List.of(), List.of(), AWARD);
        assertThat(result(assessment, "DSO-IN-POST").findings())
                .extracting(Assessment.Finding::code)
                .containsExactly(ReasonCode.NO_DSO, ReasonCode.NO_DEPUTY);
        assertThat(result(assessment, "PREVENT-AWARE").status()).isEqualTo(ComplianceStatus.NOT_APPLICABLE);
    }

    @Test
    void findsEverybodyTrained() {
        var assessment = assess(dsoAndDeputy(), allTrained(null), AWARD);
        assertThat(assessment.status()).isEqualTo(ComplianceStatus.COMPLIANT);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-22, COMPLIANT, TRAINED, 2027-01-22",
        "2027-01-21, AT_RISK, LAPSES_SOON, 2027-01-21",
        "2026-11-22, AT_RISK, LAPSES_SOON, 2026-11-22",
        "2026-11-21, NON_COMPLIANT, TRAINING_LAPSED, 2026-11-22",
        "2025-06-01, NON_COMPLIANT, TRAINING_LAPSED, 2025-06-02"
    })
    void followsTheOfficersTrainingByItsLastDay(
            LocalDate until, ComplianceStatus status, ReasonCode code, LocalDate date) {
        var assessment = assess(dsoAndDeputy(), allTrained(until), AWARD);
        assertThat(assessment.status()).isEqualTo(status);
        var leading = result(assessment, "DSO-TRAINED").leading();
        assertThat(leading.code()).isEqualTo(code);
        assertThat(leading.date()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, IN_GRACE, IN_GRACE, 2026-12-19",
        "2026-10-26, IN_GRACE, IN_GRACE, 2026-11-22",
        "2026-10-25, NON_COMPLIANT, NEVER_TRAINED, 2026-11-22"
    })
    void givesNewcomersTime(LocalDate startsOn, ComplianceStatus status, ReasonCode code, LocalDate date) {
        var roster = new ArrayList<>(dsoAndDeputy());
        roster.add(member("new", Designation.NONE, startsOn));
        var assessment = assess(roster, allTrained(null), AWARD);
        assertThat(assessment.status()).isEqualTo(status);
        var leading = result(assessment, "PREVENT-AWARE").leading();
        assertThat(leading.code()).isEqualTo(code);
        assertThat(leading.date()).isEqualTo(date);
    }

    @Test
    void givesAnOfficerNoTime() {
        var roster = List.of(member("dso", Designation.DSO, DAY), member("deputy", Designation.DEPUTY, LONG_AGO));
        var assessment = assess(roster, List.of(), AWARD);
        assertThat(result(assessment, "DSO-TRAINED").status()).isEqualTo(ComplianceStatus.NON_COMPLIANT);
    }

    @Test
    void forgetsThoseWhoLeftAndThoseYetToCome() {
        var roster = new ArrayList<>(dsoAndDeputy());
        roster.add(new Member(UUID.randomUUID(), "left", Designation.NONE, true, LONG_AGO, DAY.minusDays(1)));
        roster.add(member("comes", Designation.NONE, DAY.plusDays(1)));
        assertThat(assess(roster, allTrained(null), AWARD).status()).isEqualTo(ComplianceStatus.COMPLIANT);
    }

    @Test
    void asksBasicSafeguardingOfAllWhereAnAwardIsForYoungPeople() {
        var young = assess(dsoAndDeputy(), allTrained(null), new Funding(DAY.plusYears(1), true));
        assertThat(result(young, "SAFEGUARDING-BASIC").status()).isEqualTo(ComplianceStatus.NON_COMPLIANT);
        var others = assess(dsoAndDeputy(), allTrained(null), AWARD);
        assertThat(result(others, "SAFEGUARDING-BASIC").status()).isEqualTo(ComplianceStatus.NOT_APPLICABLE);
    }

    @Test
    void asksBasicSafeguardingOfRegulatedActivityAlways() {
        var roster = new ArrayList<>(dsoAndDeputy());
        roster.add(new Member(UUID.randomUUID(), "coach", Designation.NONE, true, LONG_AGO, null));
        var assessment = assess(roster, allTrained(null), AWARD);
        assertThat(result(assessment, "SAFEGUARDING-BASIC").findings())
                .extracting(Assessment.Finding::entry)
                .containsExactly(roster.getLast().entry());
    }

    @Test
    void countsTheTrainingThatLastsLongest() {
        var evidence = new ArrayList<>(allTrained(DAY.minusDays(10)));
        evidence.add(evidence("dso", TrainingKind.SAFEGUARDING_DESIGNATED, DAY.plusYears(2)));
        assertThat(assess(dsoAndDeputy(), evidence, AWARD).status()).isEqualTo(ComplianceStatus.COMPLIANT);
    }

    @Test
    void takesTheSetThatIsInEffectOnTheDay() {
        var later = new RuleSet(DAY.plusDays(1), List.of());
        var situation = new Situation(List.of(later, FIRST_SET), List.of(), List.of(), List.of(AWARD));
        assertThat(Assessor.assess(situation, DAY).results()).hasSize(4);
        assertThat(Assessor.assess(situation, DAY).nextChangeOn()).isEqualTo(DAY.plusDays(1));
        assertThat(Assessor.assess(situation, DAY.plusDays(1)).results()).isEmpty();
    }

    /** Every combination of small cases: no result changes before the day that the assessment names. */
    @Test
    void namesADayBeforeWhichNothingChanges() {
        var ends = Stream.of(null, 0, 3, 61, 75).toList();
        long cases = 0;
        for (int starts : List.of(-100, -28, -27, -1, 0, 2)) {
            for (var memberEnds : ends) {
                for (var until : ends) {
                    for (int awardEnds : List.of(-1, 0, 5, 90)) {
                        assertNothingChangesEarly(situation(starts, memberEnds, until, awardEnds));
                        cases++;
                    }
                }
            }
        }
        assertThat(cases).isEqualTo(6L * 5 * 5 * 4);
    }

    private static Situation situation(int starts, @Nullable Integer ends, @Nullable Integer until, int awardEnds) {
        var member = new Member(
                UUID.randomUUID(),
                "dso",
                Designation.DSO,
                true,
                DAY.plusDays(starts),
                ends == null ? null : DAY.plusDays(Math.max(ends, starts)));
        return new Situation(
                List.of(FIRST_SET),
                List.of(member, member("deputy", Designation.DEPUTY, LONG_AGO)),
                List.of(
                        evidence(
                                "dso",
                                TrainingKind.SAFEGUARDING_DESIGNATED,
                                until == null ? null : DAY.plusDays(until)),
                        evidence("deputy", TrainingKind.WRAP, DAY.plusDays(70))),
                List.of(new Funding(DAY.plusDays(awardEnds), awardEnds % 2 == 0)));
    }

    private static void assertNothingChangesEarly(Situation situation) {
        var before = Assessor.assess(situation, DAY);
        for (int ahead = 1; ahead <= 100; ahead++) {
            var day = DAY.plusDays(ahead);
            var after = Assessor.assess(situation, day);
            boolean foretold = before.nextChangeOn() != null && !day.isBefore(before.nextChangeOn());
            if (!foretold)
                assertThat(after.statuses()).as("%s on %s", situation, day).isEqualTo(before.statuses());
            if (foretold) before = after;
        }
    }
}
