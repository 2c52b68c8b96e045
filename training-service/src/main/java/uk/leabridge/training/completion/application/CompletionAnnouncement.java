package uk.leabridge.training.completion.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.messaging.outbox.Outbox;
import uk.leabridge.platform.messaging.outbox.OutgoingEvent;
import uk.leabridge.training.completion.domain.CompletionEvent;

/** Writes what happened to a completion into the audit and the outbox. */
@ApplicationScoped
class CompletionAnnouncement {
    private final Audit audit;
    private final Outbox outbox;

    CompletionAnnouncement(Audit audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void completed(CompletionEvent.Completed event, Actor actor, Instant at) {
        announce("completion.recorded", event.learnerId(), event.borough(), event, actor, at);
    }

    void voided(CompletionEvent.Voided event, Actor actor) {
        announce("completion.voided", event.learnerId(), event.borough(), event, actor, event.voidedAt());
    }

    private void announce(String action, UUID learner, String borough, CompletionEvent event, Actor actor, Instant at) {
        audit.record(actor, AuditedAction.of(action, "completion", event.completionId(), learner));
        outbox.publish(OutgoingEvent.v1(event.event(), event.completionId(), new Borough(borough), at, event));
    }
}
