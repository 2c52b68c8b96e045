package uk.leabridge.referrals.casework.assessment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.referrals.casework.assessment.domain.Assessment;
import uk.leabridge.referrals.casework.assessment.domain.Assessments;
import uk.leabridge.referrals.casework.assessment.domain.Finding;
import uk.leabridge.referrals.casework.assessment.domain.Framework;
import uk.leabridge.referrals.casework.assessment.domain.Frameworks;
import uk.leabridge.referrals.casework.assessment.domain.Presence;
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** Reads assessments and their frameworks. Each look at a person's is audited. */
@ApplicationScoped
public class AssessmentQueries {
    private final Assessments assessments;
    private final Frameworks frameworks;
    private final SupportCases cases;
    private final SealedAssessments sealed;
    private final BoroughSettingQueries settings;
    private final Audit audit;

    AssessmentQueries(
            Assessments assessments,
            Frameworks frameworks,
            SupportCases cases,
            SealedAssessments sealed,
            BoroughSettingQueries settings,
            Audit audit) {
        this.assessments = assessments;
        this.frameworks = frameworks;
        this.cases = cases;
        this.sealed = sealed;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * An assessment with its words open; they are missing when the person's record was destroyed.
     *
     * @param changes what has changed since the one before it; empty for the first
     * @param dueAgainOn when the next is due by the borough's choice
     */
    public record Opened(
            UUID id,
            int number,
            String framework,
            int frameworkVersion,
            String assessedBy,
            Instant assessedAt,
            LocalDate dueAgainOn,
            @Nullable String summary,
            List<Said> findings,
            List<Assessment.Change> changes) {}

    /** What it says of a factor. */
    public record Said(
            String factor, Presence presence, @Nullable String note) {}

    /** Every framework that people can be assessed by. */
    public List<Framework> frameworks() {
        return frameworks.all();
    }

    /** The assessments of a case, the latest first, from before this number on; one more than the limit when more follow. */
    @Transactional
    public Optional<List<Opened>> list(UUID caseId, int before, int limit, Actor actor) {
        return cases.find(caseId, actor).map(of -> {
            audit.record(actor, AuditedAction.of("assessment.read", "case", caseId, of.person()));
            var key = sealed.key(of.person());
            var found = assessments.before(caseId, before, limit + 2);
            var opened = new ArrayList<Opened>();
            for (int i = 0; i < Math.min(found.size(), limit + 1); i++) {
                opened.add(open(found.get(i), i + 1 < found.size() ? found.get(i + 1) : null, key));
            }
            return List.copyOf(opened);
        });
    }

    private Opened open(Assessment assessment, @Nullable Assessment before, Optional<SealingKey> key) {
        int months = settings.of(new Borough(assessment.borough())).assessmentMonths();
        return new Opened(
                assessment.id(),
                assessment.number(),
                assessment.framework(),
                assessment.frameworkVersion(),
                assessment.assessedBy(),
                assessment.assessedAt(),
                LocalDate.ofInstant(assessment.assessedAt(), Clock.LONDON).plusMonths(months),
                SealedAssessments.open(Optional.of(assessment.summary()), key, SealedAssessments.SUMMARY),
                assessment.findings().stream().map(f -> said(f, key)).toList(),
                before == null ? List.of() : assessment.since(before));
    }

    private static Said said(Finding finding, Optional<SealingKey> key) {
        return new Said(
                finding.factor(),
                finding.presence(),
                SealedAssessments.open(finding.note(), key, SealedAssessments.NOTE));
    }
}
