package uk.leabridge.comms.alert.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import uk.leabridge.comms.alert.application.DeliveryQueries;
import uk.leabridge.comms.alert.application.RecordHandover;
import uk.leabridge.comms.alert.application.ResolveDelivery;
import uk.leabridge.comms.alert.application.TakeDelivery;
import uk.leabridge.comms.alert.domain.AlertChannel;
import uk.leabridge.comms.alert.domain.HandoverEvidence;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.CurrentActor;

/** One turn of the sender in one borough, as the system's actor there. The hand-over is outside of every transaction. */
@ApplicationScoped
class SenderTurn {
    private final CurrentActor actor;
    private final TakeDelivery takeDelivery;
    private final RecordHandover recordHandover;
    private final ResolveDelivery resolveDelivery;
    private final DeliveryQueries queries;
    private final AlertChannel channel;
    private final HandoverEvidence evidence;

    SenderTurn(
            CurrentActor actor,
            TakeDelivery takeDelivery,
            RecordHandover recordHandover,
            ResolveDelivery resolveDelivery,
            DeliveryQueries queries,
            AlertChannel channel,
            HandoverEvidence evidence) {
        this.actor = actor;
        this.takeDelivery = takeDelivery;
        this.recordHandover = recordHandover;
        this.resolveDelivery = resolveDelivery;
        this.queries = queries;
        this.channel = channel;
        this.evidence = evidence;
    }

    /** Takes one delivery through; answers whether there was one. */
    @ActivateRequestContext
    boolean sendOne(Borough borough) {
        var system = Actor.system("comms", borough);
        actor.actAs(system);
        return switch (takeDelivery.handle(system)) {
            case TakeDelivery.Taken.Nothing _ -> false;
            case TakeDelivery.Taken.Settled _ -> true;
            case TakeDelivery.Taken.Message(var message) -> {
                var result = channel.handOver(message);
                recordHandover.handle(
                        new RecordHandover.Command(message.delivery(), message.attempt(), result), system);
                yield true;
            }
        };
    }

    /** Asks the receiving side about what has been sending since before the moment. */
    @ActivateRequestContext
    void resolve(Borough borough, Instant before) {
        var system = Actor.system("comms", borough);
        actor.actAs(system);
        for (var inDoubt : queries.inDoubt(system, before)) {
            var said = evidence.of(inDoubt.messageId(), inDoubt.address());
            resolveDelivery.handle(new ResolveDelivery.Command(inDoubt.delivery(), inDoubt.attempt(), said), system);
        }
    }
}
