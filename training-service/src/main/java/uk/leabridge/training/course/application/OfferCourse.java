package uk.leabridge.training.course.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.training.course.domain.Course;
import uk.leabridge.training.course.domain.Courses;

/** Adds a course of the actor's borough to the catalogue. */
@ApplicationScoped
public class OfferCourse {
    /** Why none was added. */
    public enum Refusal {
        CODE_TAKEN
    }

    private final Courses courses;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Identifiers identifiers;
    private final InstantSource time;

    public OfferCourse(
            Courses courses, Idempotency idempotency, Audit audit, Identifiers identifiers, InstantSource time) {
        this.courses = courses;
        this.idempotency = idempotency;
        this.audit = audit;
        this.identifiers = identifiers;
        this.time = time;
    }

    @Transactional
    public Creation<CourseReceipt, Refusal> handle(Course.Details details, IdempotencyKey key, Actor actor) {
        return idempotency.once(actor, "course.offer", key, CourseReceipt.class, () -> offer(details, actor));
    }

    private Creation<CourseReceipt, Refusal> offer(Course.Details details, Actor actor) {
        var course = new Course(identifiers.next(), actor.borough(), details, time.instant());
        if (!courses.add(course)) return Creation.refused(Refusal.CODE_TAKEN);
        audit.record(actor, AuditedAction.of("course.offered", "course", course.id()));
        return Creation.created(new CourseReceipt(course.id(), course.code()));
    }
}
