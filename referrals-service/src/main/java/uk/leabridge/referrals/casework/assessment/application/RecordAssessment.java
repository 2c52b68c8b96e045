package uk.leabridge.referrals.casework.assessment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.casework.assessment.application.AssessmentRefusal.Assessed;
import uk.leabridge.referrals.casework.assessment.domain.Assessment;
import uk.leabridge.referrals.casework.assessment.domain.Assessments;
import uk.leabridge.referrals.casework.assessment.domain.Completeness;
import uk.leabridge.referrals.casework.assessment.domain.Finding;
import uk.leabridge.referrals.casework.assessment.domain.Framework;
import uk.leabridge.referrals.casework.assessment.domain.Frameworks;
import uk.leabridge.referrals.casework.assessment.domain.Presence;
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.casework.cases.domain.SupportStep;

/** Assesses the person in a case (Channel duty guidance 2023): something of every factor, as a new version. */
@ApplicationScoped
public class RecordAssessment {
    private final Assessments assessments;
    private final Frameworks frameworks;
    private final SupportCases cases;
    private final SealedAssessments sealed;
    private final Idempotency idempotency;
    private final Beginnings beginnings;

    RecordAssessment(
            Assessments assessments,
            Frameworks frameworks,
            SupportCases cases,
            SealedAssessments sealed,
            Idempotency idempotency,
            Beginnings beginnings) {
        this.assessments = assessments;
        this.frameworks = frameworks;
        this.cases = cases;
        this.sealed = sealed;
        this.idempotency = idempotency;
        this.beginnings = beginnings;
    }

    /**
     * What was found.
     *
     * @param follows the number of the assessment that the assessor has read, 0 for the first of a case
     */
    public record Command(
            IdempotencyKey key,
            UUID caseId,
            int follows,
            String framework,
            int version,
            String summary,
            List<Said> said) {}

    /** What is said of a factor. */
    public record Said(
            String factor, Presence presence, @Nullable String note) {}

    @Transactional
    public Creation<Assessed, AssessmentRefusal> handle(Command command, Actor actor) {
        return idempotency.once(
                actor,
                "case.assess/" + command.caseId(),
                command.key(),
                Assessed.class,
                () -> Creation.of(
                        Attempt.on(cases.findToChange(command.caseId(), actor)).map(of -> assess(of, command, actor))));
    }

    private Creation<Assessed, AssessmentRefusal> assess(SupportCases.Card of, Command command, Actor actor) {
        if (!of.status().isAssessed()) return Creation.refused(new AssessmentRefusal.NotNow(of.status()));
        var missing = cases.missingConsent(of);
        if (missing.isPresent()) return Creation.refused(new AssessmentRefusal.ConsentMissing(missing.get()));
        var framework = frameworks.find(command.framework(), command.version());
        if (framework.isEmpty()) return Creation.refused(new AssessmentRefusal.FrameworkUnknown(known()));
        int latest =
                assessments.latest(command.caseId()).map(Assessment::number).orElse(0);
        if (latest != command.follows()) return Creation.refused(new AssessmentRefusal.Overtaken(latest));
        var key = sealed.keyToSeal(of.person());
        var findings = seal(command.said(), key);
        var lack = Completeness.lackOf(framework.get(), findings);
        if (lack.isPresent()) return Creation.refused(new AssessmentRefusal.NotWhole(lack.get()));
        var summary = key.seal(command.summary(), SealedAssessments.SUMMARY);
        return record(
                of,
                latest + 1,
                framework.get(),
                new Assessment.Made(findings, summary, actor.subject(), beginnings.now()),
                actor);
    }

    private Creation<Assessed, AssessmentRefusal> record(
            SupportCases.Card of, int number, Framework framework, Assessment.Made made, Actor actor) {
        var subject = new Assessment.Subject(of.borough(), of.id(), of.person(), number);
        var assessment = Assessment.record(beginnings.id(), subject, framework, made);
        assessments.add(assessment);
        var codes = List.of(framework.id(), "VERSION_" + framework.version(), "NUMBER_" + number);
        cases.note(of.id(), SupportStep.ASSESSED, codes, actor);
        return Creation.created(new Assessed(assessment.id(), number));
    }

    private static List<Finding.Found> seal(List<Said> said, SealingKey key) {
        return said.stream()
                .map(s -> new Finding.Found(
                        s.factor(),
                        s.presence(),
                        s.note() == null || s.note().isBlank() ? null : key.seal(s.note(), SealedAssessments.NOTE)))
                .toList();
    }

    private List<AssessmentRefusal.Known> known() {
        return frameworks.all().stream()
                .map(f -> new AssessmentRefusal.Known(f.id(), f.version()))
                .toList();
    }
}
