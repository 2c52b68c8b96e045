package uk.leabridge.grants.compliance.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.compliance.domain.Assessment;
import uk.leabridge.grants.compliance.domain.Assessor;
import uk.leabridge.grants.compliance.domain.ComplianceStatus;
import uk.leabridge.grants.provider.application.ProviderQueries;
import uk.leabridge.grants.provider.application.ProviderRow;
import uk.leabridge.grants.provider.application.RosterQueries;
import uk.leabridge.grants.provider.application.RosterRow;
import uk.leabridge.grants.requirement.application.RequirementQueries;
import uk.leabridge.grants.requirement.application.RequirementRow;
import uk.leabridge.grants.requirement.application.RequirementSetRow;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;

/** Explains a provider's compliance as it is today: which person, which rule, which date, what to do. */
@ApplicationScoped
public class ExplanationQueries {
    private final EntityManager database;
    private final ProviderQueries providers;
    private final RosterQueries roster;
    private final RequirementQueries requirements;
    private final SituationQueries situations;
    private final Audit audit;
    private final Beginnings now;

    public ExplanationQueries(
            EntityManager database,
            ProviderQueries providers,
            RosterQueries roster,
            RequirementQueries requirements,
            SituationQueries situations,
            Audit audit,
            Beginnings now) {
        this.database = database;
        this.providers = providers;
        this.roster = roster;
        this.requirements = requirements;
        this.situations = situations;
        this.audit = audit;
        this.now = now;
    }

    /** The explanation, for somebody who may read the provider; with names for those who may see them. */
    @Transactional
    public Optional<ComplianceDetails> explain(UUID provider, Actor actor) {
        return providers.find(provider, actor).map(row -> explain(row, actor));
    }

    private ComplianceDetails explain(ProviderRow provider, Actor actor) {
        audit.record(actor, AuditedAction.of("compliance.read", "provider", provider.id()));
        var today = now.today();
        var members = roster.members(provider.id());
        var sets = requirements.sets();
        var assessment = Assessor.assess(situations.of(provider.id(), members, sets), today);
        var people = people(assessment, members, provider, actor);
        var rules = rules(sets, today);
        return new ComplianceDetails(
                provider.id(),
                assessment.status(),
                today,
                standing(provider.id())
                        .filter(kept -> kept.status() == assessment.status())
                        .map(StandingRow::changedAt)
                        .orElse(null),
                assessment.nextChangeOn(),
                assessment.results().stream()
                        .map(result ->
                                requirement(result, Objects.requireNonNull(rules.get(result.requirement())), people))
                        .toList());
    }

    private Map<UUID, ComplianceDetails.Person> people(
            Assessment assessment, List<RosterRow> members, ProviderRow provider, Actor actor) {
        var concerned = assessment.results().stream()
                .flatMap(result -> result.findings().stream())
                .map(Assessment.Finding::entry)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = roster.names(concerned, provider, "compliance", actor);
        return members.stream()
                .filter(member -> concerned.contains(member.id()))
                .map(member -> new ComplianceDetails.Person(member.id(), names.get(member.id()), member.role()))
                .collect(Collectors.toMap(ComplianceDetails.Person::entryId, Function.identity()));
    }

    private static Map<String, RequirementRow> rules(Collection<RequirementSetRow> sets, LocalDate day) {
        return sets.stream()
                .filter(set -> !set.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(RequirementSetRow::effectiveFrom))
                .map(RequirementSetRow::requirements)
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(RequirementRow::code, Function.identity()));
    }

    private static ComplianceDetails.Requirement requirement(
            Assessment.Result result, RequirementRow rule, Map<UUID, ComplianceDetails.Person> people) {
        boolean toMend = result.status().compareTo(ComplianceStatus.COMPLIANT) < 0;
        return new ComplianceDetails.Requirement(
                result.requirement(),
                rule.title(),
                result.status(),
                toMend ? rule.mend() : null,
                toMend ? rule.booking() : null,
                result.findings().stream()
                        .sorted(Comparator.comparing(Assessment.Finding::status))
                        .map(finding -> finding(finding, people))
                        .toList());
    }

    private static ComplianceDetails.Finding finding(
            Assessment.Finding finding, Map<UUID, ComplianceDetails.Person> people) {
        @Nullable UUID entry = finding.entry();
        return new ComplianceDetails.Finding(
                finding.code(),
                finding.status(),
                Sentences.of(finding),
                finding.date(),
                entry == null ? null : people.get(entry));
    }

    private Optional<StandingRow> standing(UUID provider) {
        return database.createQuery(
                        "select providerId, status, changedAt, effectiveOn, nextChangeOn from Standing"
                                + " where providerId = :provider",
                        StandingRow.class)
                .setParameter("provider", provider)
                .getResultStream()
                .findFirst();
    }
}
