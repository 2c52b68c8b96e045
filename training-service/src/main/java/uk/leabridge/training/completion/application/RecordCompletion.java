package uk.leabridge.training.completion.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.training.completion.domain.Completions;
import uk.leabridge.training.completion.domain.NewCompletion;
import uk.leabridge.training.course.application.CourseQueries;
import uk.leabridge.training.course.application.CourseRow;
import uk.leabridge.training.learner.application.LearnerIdentity;
import uk.leabridge.training.learner.application.LearnerQueries;

/** Records that a learner completed a course on a day, and tells the other services. */
@ApplicationScoped
public class RecordCompletion {
    private final Completions completions;
    private final LearnerQueries learners;
    private final CourseQueries courses;
    private final Vault vault;
    private final Idempotency idempotency;
    private final CompletionAnnouncement announcement;
    private final Beginnings beginnings;

    public RecordCompletion(
            Completions completions,
            LearnerQueries learners,
            CourseQueries courses,
            Vault vault,
            Idempotency idempotency,
            CompletionAnnouncement announcement,
            Beginnings beginnings) {
        this.completions = completions;
        this.learners = learners;
        this.courses = courses;
        this.vault = vault;
        this.idempotency = idempotency;
        this.announcement = announcement;
        this.beginnings = beginnings;
    }

    @Transactional
    public Creation<CompletionReceipt, CompletionRefusal> handle(
            RecordCompletionCommand told, IdempotencyKey key, Actor actor) {
        return idempotency.once(actor, "completion.record", key, CompletionReceipt.class, () -> record(told, actor));
    }

    private Creation<CompletionReceipt, CompletionRefusal> record(RecordCompletionCommand told, Actor actor) {
        if (told.completedOn().isAfter(beginnings.today())) {
            return Creation.refused(new CompletionRefusal.InFuture());
        }
        var learner = learners.identity(told.learnerId(), actor);
        if (learner.isEmpty()) return Creation.refused(new CompletionRefusal.UnknownLearner());
        var course = courses.find(told.courseId(), actor);
        if (course.isEmpty()) return Creation.refused(new CompletionRefusal.UnknownCourse());
        var completion = completion(told, learner.get(), course.get(), actor);
        if (!completions.add(completion)) {
            return completions
                    .ofDay(completion.learnerId(), completion.courseId(), completion.completedOn())
                    .<Creation<CompletionReceipt, CompletionRefusal>>map(
                            existing -> Creation.refused(new CompletionRefusal.Duplicate(existing)))
                    .orElseThrow(() -> new IllegalStateException("a duplicate completion could not be read"));
        }
        announcement.completed(completion.completed(learner.get().personKey()), actor, completion.recordedAt());
        return Creation.created(receipt(completion));
    }

    private NewCompletion completion(
            RecordCompletionCommand told, LearnerIdentity learner, CourseRow course, Actor actor) {
        return new NewCompletion(
                beginnings.id(),
                learner.borough(),
                learner.id(),
                learner.organisationId(),
                course.id(),
                course.code(),
                course.kind(),
                told.completedOn(),
                course.lastDay(told.completedOn()),
                told.source(),
                sealed(told.note(), learner),
                actor.subject(),
                beginnings.now());
    }

    private byte @Nullable [] sealed(@Nullable String note, LearnerIdentity learner) {
        if (note == null) return null;
        var key = vault.open(learner.id())
                .orElseThrow(() -> new IllegalStateException("the learner's key has been destroyed"));
        return CompletionSealing.NOTE.seal(note, key);
    }

    private static CompletionReceipt receipt(NewCompletion completion) {
        return new CompletionReceipt(
                completion.id(),
                completion.learnerId(),
                completion.courseId(),
                completion.courseCode(),
                completion.kind(),
                completion.completedOn(),
                completion.validUntil());
    }
}
