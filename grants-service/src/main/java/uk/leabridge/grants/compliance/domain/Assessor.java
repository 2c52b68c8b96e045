package uk.leabridge.grants.compliance.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.leabridge.grants.compliance.domain.Assessment.Finding;
import uk.leabridge.grants.compliance.domain.Assessment.Result;
import uk.leabridge.grants.compliance.domain.Situation.Evidence;
import uk.leabridge.grants.compliance.domain.Situation.Funding;
import uk.leabridge.grants.compliance.domain.Situation.Member;
import uk.leabridge.grants.compliance.domain.Situation.Rule;
import uk.leabridge.grants.compliance.domain.Situation.RuleSet;
import uk.leabridge.grants.provider.domain.Designation;
import uk.leabridge.grants.requirement.domain.AppliesTo;

/**
 * Assesses a provider: requirements, roster, evidence, awards and a day make a result with its reasons. A pure function: the same
 * question has the same answer on any machine, today and in a year (report 4.19, 4.20).
 *
 * <p>A provider without an award that runs or is to come has nothing to comply with: NOT_APPLICABLE. With an award and an empty
 * roster nobody is in post, which is NON_COMPLIANT; what is asked of each person is then NOT_APPLICABLE.
 */
public final class Assessor {
    /** Training that lapses within so many days puts a provider at risk. */
    public static final int RISK_DAYS = 60;

    private final Situation situation;
    private final LocalDate day;

    private Assessor(Situation situation, LocalDate day) {
        this.situation = situation;
        this.day = day;
    }

    /** What the situation is worth on a day. */
    public static Assessment assess(Situation situation, LocalDate day) {
        return new Assessor(situation, day).assess();
    }

    private Assessment assess() {
        boolean funded = situation.awards().stream().anyMatch(award -> award.asksOn(day));
        var results = rules().stream()
                .map(rule -> Result.of(rule.code(), funded ? findings(rule) : List.of(notAsked(ReasonCode.NOT_FUNDED))))
                .toList();
        var status = ComplianceStatus.worst(results.stream().map(Result::status).toList());
        return new Assessment(status, results, nextChange());
    }

    private List<Rule> rules() {
        return situation.sets().stream()
                .filter(set -> !set.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(RuleSet::effectiveFrom))
                .map(RuleSet::rules)
                .orElse(List.of());
    }

    private List<Finding> findings(Rule rule) {
        if (rule.appliesTo() == AppliesTo.PROVIDER) return inPost();
        var findings = situation.roster().stream()
                .filter(member -> member.isInPost(day) && isConcerned(member, rule))
                .map(member -> training(member, rule))
                .toList();
        return findings.isEmpty() ? List.of(notAsked(ReasonCode.NOBODY_CONCERNED)) : findings;
    }

    private boolean isConcerned(Member member, Rule rule) {
        return switch (rule.appliesTo()) {
            case PROVIDER -> false;
            case DSO -> member.designation() == Designation.DSO;
            case EVERYONE -> true;
            case WITH_YOUNG_PEOPLE ->
                member.regulatedActivity()
                        || situation.awards().stream().anyMatch(award -> award.asksOn(day) && award.youngPeople());
        };
    }

    private List<Finding> inPost() {
        var missing = Stream.of(
                        missing(Designation.DSO, ReasonCode.NO_DSO), missing(Designation.DEPUTY, ReasonCode.NO_DEPUTY))
                .flatMap(Optional::stream)
                .toList();
        return missing.isEmpty()
                ? List.of(new Finding(ReasonCode.DSO_AND_DEPUTY_IN_POST, ComplianceStatus.COMPLIANT, null, null))
                : missing;
    }

    private Optional<Finding> missing(Designation designation, ReasonCode code) {
        boolean present = situation.roster().stream()
                .anyMatch(member -> member.designation() == designation && member.isInPost(day));
        return present ? Optional.empty() : Optional.of(new Finding(code, ComplianceStatus.NON_COMPLIANT, null, null));
    }

    private Finding training(Member member, Rule rule) {
        var best = situation.evidence().stream()
                .filter(evidence -> evidence.personKey().equals(member.personKey())
                        && rule.kinds().contains(evidence.kind())
                        && !evidence.completedOn().isAfter(day))
                .max(Comparator.comparing(Evidence::lastDay));
        if (best.isPresent() && !day.isAfter(best.get().lastDay())) return trained(member, best.get());
        var graceEnds = member.startsOn().plusDays(rule.graceDays());
        if (day.isBefore(graceEnds)) {
            return new Finding(ReasonCode.IN_GRACE, ComplianceStatus.IN_GRACE, member.entry(), graceEnds.minusDays(1));
        }
        return best.map(lapsed -> new Finding(
                        ReasonCode.TRAINING_LAPSED,
                        ComplianceStatus.NON_COMPLIANT,
                        member.entry(),
                        lapsed.lastDay().plusDays(1)))
                .orElseGet(() -> new Finding(
                        ReasonCode.NEVER_TRAINED, ComplianceStatus.NON_COMPLIANT, member.entry(), graceEnds));
    }

    private Finding trained(Member member, Evidence evidence) {
        var until = evidence.validUntil();
        boolean lapsesSoon = until != null && !day.isBefore(until.minusDays(RISK_DAYS));
        return lapsesSoon
                ? new Finding(ReasonCode.LAPSES_SOON, ComplianceStatus.AT_RISK, member.entry(), until)
                : new Finding(ReasonCode.TRAINED, ComplianceStatus.COMPLIANT, member.entry(), until);
    }

    private static Finding notAsked(ReasonCode why) {
        return new Finding(why, ComplianceStatus.NOT_APPLICABLE, null, null);
    }

    /** Never too late; it may name a day on which nothing changes after all. */
    private @org.jspecify.annotations.Nullable LocalDate nextChange() {
        return Stream.of(
                        situation.sets().stream().map(RuleSet::effectiveFrom),
                        situation.awards().stream().map(Funding::lastDay).map(last -> last.plusDays(1)),
                        situation.roster().stream().flatMap(this::turns),
                        situation.evidence().stream().flatMap(Assessor::turns))
                .flatMap(days -> days)
                .filter(turn -> turn.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private Stream<LocalDate> turns(Member member) {
        var ends = Stream.ofNullable(member.endsOn()).map(last -> last.plusDays(1));
        var graces = situation.sets().stream()
                .flatMap(set -> set.rules().stream())
                .map(rule -> member.startsOn().plusDays(rule.graceDays()));
        return Stream.of(Stream.of(member.startsOn()), ends, graces).flatMap(days -> days);
    }

    private static Stream<LocalDate> turns(Evidence evidence) {
        var until = Stream.of(evidence)
                .map(Evidence::validUntil)
                .filter(Objects::nonNull)
                .flatMap(last -> Stream.of(last.minusDays(RISK_DAYS), last.plusDays(1)));
        return Stream.concat(Stream.of(evidence.completedOn()), until);
    }
}
