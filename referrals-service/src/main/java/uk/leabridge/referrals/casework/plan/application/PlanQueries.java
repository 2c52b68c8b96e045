package uk.leabridge.referrals.casework.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.referrals.casework.assessment.application.PresentFactors;
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.casework.plan.domain.ActionState;
import uk.leabridge.referrals.casework.plan.domain.Coverage;
import uk.leabridge.referrals.casework.plan.domain.PlanAction;
import uk.leabridge.referrals.casework.plan.domain.PlanReason;
import uk.leabridge.referrals.casework.plan.domain.Plans;

/** Reads support plans. Each look is audited. */
@ApplicationScoped
public class PlanQueries {
    static final String WORDS = "plan_action.words";
    static final String END_REASON = "plan_action.end_reason";
    static final String REASON = "plan_reason.reason";

    private final Plans plans;
    private final PlanCoverage coverage;
    private final PresentFactors factors;
    private final SupportCases cases;
    private final Vault vault;
    private final Audit audit;

    PlanQueries(
            Plans plans, PlanCoverage coverage, PresentFactors factors, SupportCases cases, Vault vault, Audit audit) {
        this.plans = plans;
        this.coverage = coverage;
        this.factors = factors;
        this.cases = cases;
        this.vault = vault;
        this.audit = audit;
    }

    /**
     * A support plan; words are missing when the person's record was destroyed.
     *
     * @param assessment the one that it answers; null while there is none
     * @param coverage every factor that is present, with what answers it
     * @param holes the codes of the factors that nothing answers
     * @param version the case's
     */
    public record Opened(
            @Nullable Assessed assessment,
            List<Covered> coverage,
            List<String> holes,
            List<Action> actions,
            long version) {}

    /** The assessment that a plan answers. */
    public record Assessed(int number, String framework, int frameworkVersion, Instant assessedAt) {}

    /**
     * A factor that is present.
     *
     * @param presentSince since when, without a break
     * @param actions those that answer it
     */
    public record Covered(
            String factor,
            String title,
            Instant presentSince,
            boolean covered,
            List<UUID> actions,
            @Nullable Reason reason) {}

    /** Why nothing is done. */
    public record Reason(
            UUID id,
            String givenBy,
            Instant givenAt,
            @Nullable String reason) {}

    /** An action. */
    public record Action(
            UUID id,
            List<String> factors,
            String owner,
            @Nullable String ownerSubject,
            LocalDate dueOn,
            @Nullable String words,
            ActionState state,
            String addedBy,
            Instant addedAt,
            @Nullable String endedBy,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}

    /** The plan of one case. */
    @Transactional
    public Optional<Opened> open(UUID caseId, Actor actor) {
        return cases.find(caseId, actor).map(of -> {
            audit.record(actor, AuditedAction.of("support-plan.read", "case", caseId, of.person()));
            var key = vault.open(of.person());
            var assessed = factors.of(caseId);
            var matrix = assessed.map(latest -> coverage.of(caseId, latest));
            return new Opened(
                    assessed.map(PlanQueries::assessed).orElse(null),
                    matrix.map(m -> covered(m, titles(assessed.orElseThrow()), key))
                            .orElse(List.of()),
                    matrix.map(Coverage::holes).orElse(List.of()),
                    plans.actions(caseId).stream().map(a -> action(a, key)).toList(),
                    of.version());
        });
    }

    private static Assessed assessed(PresentFactors.Latest latest) {
        return new Assessed(latest.number(), latest.framework(), latest.frameworkVersion(), latest.assessedAt());
    }

    private static Map<String, String> titles(PresentFactors.Latest latest) {
        return latest.present().stream()
                .collect(Collectors.toMap(PresentFactors.Present::factor, PresentFactors.Present::title));
    }

    private static List<Covered> covered(Coverage matrix, Map<String, String> titles, Optional<SealingKey> key) {
        return matrix.lines().stream()
                .map(line -> new Covered(
                        line.factor(),
                        titles.getOrDefault(line.factor(), line.factor()),
                        line.since(),
                        !line.isHole(),
                        line.actions().stream().map(PlanAction::id).toList(),
                        line.reason().map(r -> reason(r, key)).orElse(null)))
                .toList();
    }

    private static Reason reason(PlanReason of, Optional<SealingKey> key) {
        return new Reason(of.id(), of.givenBy(), of.givenAt(), words(Optional.of(of.reason()), key, REASON));
    }

    private static Action action(PlanAction of, Optional<SealingKey> key) {
        return new Action(
                of.id(),
                of.factors(),
                of.owner(),
                of.ownerSubject().orElse(null),
                of.dueOn(),
                words(Optional.of(of.words()), key, WORDS),
                of.state(),
                of.addedBy(),
                of.addedAt(),
                of.endedBy().orElse(null),
                of.endedAt().orElse(null),
                words(of.endReason(), key, END_REASON));
    }

    private static @Nullable String words(Optional<byte[]> sealed, Optional<SealingKey> key, String column) {
        return sealed.flatMap(s -> key.map(k -> k.unseal(s, column))).orElse(null);
    }
}
