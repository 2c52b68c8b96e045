package uk.leabridge.training.completion.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.training.completion.domain.CompletionStatus;
import uk.leabridge.training.course.application.CourseQueries;
import uk.leabridge.training.learner.application.LearnerIdentity;
import uk.leabridge.training.learner.application.LearnerQueries;

/** Reads completions and records. Every record that is shown is a line in the audit. */
@ApplicationScoped
public class CompletionQueries {
    private static final String COLUMNS = "select id, learnerId, courseId, courseCode, kind, completedOn, validUntil,"
            + " source, note, recordedAt, voidedAt, voidReason from Completion";

    private final EntityManager database;
    private final LearnerQueries learners;
    private final CourseQueries courses;
    private final Vault vault;
    private final Audit audit;
    private final Beginnings beginnings;

    public CompletionQueries(
            EntityManager database,
            LearnerQueries learners,
            CourseQueries courses,
            Vault vault,
            Audit audit,
            Beginnings beginnings) {
        this.database = database;
        this.learners = learners;
        this.courses = courses;
        this.vault = vault;
        this.audit = audit;
        this.beginnings = beginnings;
    }

    @Transactional
    public Optional<CompletionDetails> find(UUID id, Actor actor) {
        return database.createQuery(COLUMNS + " where id = :id", CompletionRow.class)
                .setParameter("id", id)
                .getResultStream()
                .filter(row -> learners.identity(row.learnerId(), actor).isPresent())
                .findFirst()
                .map(row -> {
                    audit.record(actor, AuditedAction.of("completion.read", "completion", id, row.learnerId()));
                    return details(
                            row, beginnings.today(), vault.open(row.learnerId()).orElse(null));
                });
    }

    /** A learner's record, for somebody who may read the learner. */
    @Transactional
    public Optional<LearnerRecord> record(UUID learner, Actor actor) {
        return learners.identity(learner, actor).map(identity -> record(identity, actor));
    }

    /** The actor's own record, where an account was linked. */
    @Transactional
    public Optional<LearnerRecord> ownRecord(Actor actor) {
        return learners.own(actor).map(identity -> record(identity, actor));
    }

    private LearnerRecord record(LearnerIdentity learner, Actor actor) {
        audit.record(actor, AuditedAction.of("record.read", "learner", learner.id(), learner.id()));
        var today = beginnings.today();
        var completions = database.createQuery(
                        COLUMNS + " where learnerId = :learner order by completedOn desc, id desc", CompletionRow.class)
                .setParameter("learner", learner.id())
                .getResultStream()
                .map(row -> details(row, today, null))
                .toList();
        return new LearnerRecord(learner.id(), today, standings(completions), completions);
    }

    private List<LearnerRecord.Standing> standings(List<CompletionDetails> completions) {
        var best = new LinkedHashMap<UUID, CompletionDetails>();
        completions.forEach(each -> best.merge(each.courseId(), each, CompletionQueries::better));
        var titles = courses.named(best.keySet());
        return best.values().stream()
                .map(each -> {
                    var course = titles.get(each.courseId());
                    return new LearnerRecord.Standing(
                            each.courseId(),
                            each.courseCode(),
                            course == null ? each.courseCode() : course.title(),
                            each.kind(),
                            each.status(),
                            each.completedOn(),
                            each.status() == CompletionStatus.VOIDED ? null : each.validUntil());
                })
                .sorted(Comparator.comparing(LearnerRecord.Standing::courseCode))
                .toList();
    }

    /** The one that counts: valid before lapsed before voided, then the one that counts longest. */
    private static CompletionDetails better(CompletionDetails one, CompletionDetails other) {
        return Comparator.comparing(CompletionDetails::status)
                                .thenComparing(
                                        CompletionQueries::lastDay,
                                        Comparator.<LocalDate>naturalOrder().reversed())
                                .compare(one, other)
                        <= 0
                ? one
                : other;
    }

    private static LocalDate lastDay(CompletionDetails completion) {
        var until = completion.validUntil();
        return until == null ? LocalDate.MAX : until;
    }

    private static CompletionDetails details(CompletionRow row, LocalDate today, @Nullable SealingKey key) {
        return new CompletionDetails(
                row.id(),
                row.learnerId(),
                row.courseId(),
                row.courseCode(),
                row.kind(),
                row.completedOn(),
                row.validUntil(),
                CompletionStatus.on(today, row.validUntil(), row.voidedAt() != null),
                row.source(),
                row.recordedAt(),
                row.voidedAt(),
                open(row.note(), CompletionSealing.NOTE, key),
                open(row.voidReason(), CompletionSealing.VOID_REASON, key));
    }

    private static @Nullable String open(byte @Nullable [] sealed, CompletionSealing column, @Nullable SealingKey key) {
        return sealed == null || key == null ? null : column.unseal(sealed, key);
    }
}
