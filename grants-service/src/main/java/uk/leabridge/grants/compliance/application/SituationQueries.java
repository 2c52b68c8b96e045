package uk.leabridge.grants.compliance.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.leabridge.grants.compliance.domain.Situation;
import uk.leabridge.grants.compliance.domain.TrainingEvidence;
import uk.leabridge.grants.programme.application.ProgrammeQueries;
import uk.leabridge.grants.provider.application.RosterQueries;
import uk.leabridge.grants.provider.application.RosterRow;
import uk.leabridge.grants.requirement.application.RequirementQueries;
import uk.leabridge.grants.requirement.application.RequirementSetRow;

/** Gathers all that a provider's compliance depends on. */
@ApplicationScoped
public class SituationQueries {
    private final RequirementQueries requirements;
    private final RosterQueries roster;
    private final ProgrammeQueries awards;
    private final TrainingEvidence evidence;

    public SituationQueries(
            RequirementQueries requirements, RosterQueries roster, ProgrammeQueries awards, TrainingEvidence evidence) {
        this.requirements = requirements;
        this.roster = roster;
        this.awards = awards;
        this.evidence = evidence;
    }

    /** The situation of a provider, as known now. */
    @Transactional
    public Situation of(UUID provider) {
        return of(provider, roster.members(provider), requirements.sets());
    }

    Situation of(UUID provider, Collection<RosterRow> members, Collection<RequirementSetRow> sets) {
        var people = members.stream().map(RosterRow::personKey).collect(Collectors.toSet());
        return new Situation(
                sets.stream().map(SituationQueries::rules).toList(),
                members.stream().map(SituationQueries::member).toList(),
                evidence.of(people),
                awards.awardsOf(provider).stream()
                        .map(award -> new Situation.Funding(award.endsOn(), award.worksWithYoungPeople()))
                        .toList());
    }

    private static Situation.RuleSet rules(RequirementSetRow set) {
        return new Situation.RuleSet(
                set.effectiveFrom(),
                set.requirements().stream()
                        .map(rule -> new Situation.Rule(rule.code(), rule.appliesTo(), rule.kinds(), rule.graceDays()))
                        .toList());
    }

    private static Situation.Member member(RosterRow row) {
        return new Situation.Member(
                row.id(), row.personKey(), row.designation(), row.regulatedActivity(), row.startsOn(), row.endsOn());
    }
}
