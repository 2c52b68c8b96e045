package uk.leabridge.grants.compliance.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.provider.domain.Designation;
import uk.leabridge.grants.requirement.domain.AppliesTo;
import uk.leabridge.grants.requirement.domain.TrainingKind;

/** All that a provider's compliance depends on, apart from the day. */
public record Situation(List<RuleSet> sets, List<Member> roster, List<Evidence> evidence, List<Funding> awards) {
    public Situation {
        sets = List.copyOf(sets);
        roster = List.copyOf(roster);
        evidence = List.copyOf(evidence);
        awards = List.copyOf(awards);
    }

    /** What is asked from a day on, until a later set takes over. */
    public record RuleSet(LocalDate effectiveFrom, List<Rule> rules) {
        public RuleSet {
            rules = List.copyOf(rules);
        }
    }

    /**
     * One requirement.
     *
     * @param kinds any of these fulfils it
     * @param graceDays from a person's first day
     */
    public record Rule(String code, AppliesTo appliesTo, Set<TrainingKind> kinds, int graceDays) {
        public Rule {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * A person on the roster.
     *
     * @param endsOn the last day, inclusive; null while it is open
     */
    public record Member(
            UUID entry,
            String personKey,
            Designation designation,
            boolean regulatedActivity,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        boolean isInPost(LocalDate day) {
            return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
        }
    }

    /**
     * A completed training that was not voided.
     *
     * @param validUntil the last day on which it counts, inclusive; null for ever
     */
    public record Evidence(
            String personKey,
            TrainingKind kind,
            LocalDate completedOn,
            @Nullable LocalDate validUntil) {
        LocalDate lastDay() {
            return validUntil == null ? LocalDate.MAX : validUntil;
        }
    }

    /**
     * An award. It asks for compliance from the day on which it is made, before the first money is spent.
     *
     * @param lastDay inclusive
     */
    public record Funding(LocalDate lastDay, boolean youngPeople) {
        boolean asksOn(LocalDate day) {
            return !day.isAfter(lastDay);
        }
    }
}
