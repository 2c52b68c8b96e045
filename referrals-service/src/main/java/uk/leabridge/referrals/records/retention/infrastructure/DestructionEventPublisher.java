package uk.leabridge.referrals.records.retention.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.messaging.outbox.Outbox;
import uk.leabridge.platform.messaging.outbox.OutgoingEvent;
import uk.leabridge.referrals.records.retention.application.DestructionEvents;
import uk.leabridge.referrals.records.retention.domain.Destruction;

/** Maps a destruction to {@code contracts/events/referrals/person.destroyed}. */
@ApplicationScoped
class DestructionEventPublisher implements DestructionEvents {
    private final Outbox outbox;

    DestructionEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    private record DestroyedData(
            UUID recordId, UUID destructionId, String borough, String kind, UUID entityId, Instant destroyedAt) {}

    @Override
    public void destroyed(Destruction receipt, Borough borough) {
        var data = new DestroyedData(
                receipt.record(),
                receipt.id(),
                borough.code(),
                receipt.kind().name(),
                receipt.entity(),
                receipt.destroyedAt());
        outbox.publish(OutgoingEvent.v1("person.destroyed", receipt.record(), borough, receipt.destroyedAt(), data));
    }
}
