package uk.leabridge.grants.compliance.infrastructure;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.compliance.application.TakeCompletion;
import uk.leabridge.grants.compliance.application.TakeVoiding;
import uk.leabridge.grants.compliance.domain.TrainingEvidence;
import uk.leabridge.grants.requirement.domain.TrainingKind;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.messaging.inbox.Delivery;
import uk.leabridge.platform.messaging.inbox.EventHandlers;

/** Takes what training-service tells of completions. */
@ApplicationScoped
public class TrainingEventsConsumer {
    private final Delivery delivery;
    private final EventHandlers handlers;

    /** What is read of training.completed. */
    record Completed(
            UUID completionId,
            String personKey,
            TrainingKind kind,
            String courseCode,
            LocalDate completedOn,
            @Nullable LocalDate validUntil) {}

    /** What is read of training.voided. */
    record Voided(UUID completionId, String personKey, TrainingKind kind, String courseCode) {}

    TrainingEventsConsumer(Delivery delivery, CurrentActor actor, TakeCompletion take, TakeVoiding annul) {
        this.delivery = delivery;
        this.handlers = new EventHandlers()
                .on(
                        "uk.leabridge.training.completed.v1",
                        Completed.class,
                        (event, data) ->
                                take.handle(new TakeCompletion.Command(event.id(), evidence(data)), actor.get()))
                .on(
                        "uk.leabridge.training.voided.v1",
                        Voided.class,
                        (event, data) ->
                                annul.handle(new TakeVoiding.Command(event.id(), evidence(data)), actor.get()));
    }

    @Incoming("training")
    @Blocking
    public CompletionStage<Void> receive(String value) {
        return delivery.deliver(value, handlers);
    }

    private static TrainingEvidence.Completed evidence(Completed data) {
        return new TrainingEvidence.Completed(
                data.completionId(),
                data.personKey(),
                data.kind(),
                data.courseCode(),
                data.completedOn(),
                data.validUntil());
    }

    private static TrainingEvidence.Voided evidence(Voided data) {
        return new TrainingEvidence.Voided(data.completionId(), data.personKey(), data.kind(), data.courseCode());
    }
}
