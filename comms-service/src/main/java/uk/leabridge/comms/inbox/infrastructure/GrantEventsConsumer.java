package uk.leabridge.comms.inbox.infrastructure;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import uk.leabridge.comms.inbox.application.FileItems;
import uk.leabridge.comms.inbox.application.FileItems.Addressee;
import uk.leabridge.comms.inbox.domain.Audience;
import uk.leabridge.comms.inbox.domain.InboxItem;
import uk.leabridge.comms.inbox.domain.InboxKind;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.messaging.Envelope;
import uk.leabridge.platform.messaging.inbox.Delivery;
import uk.leabridge.platform.messaging.inbox.EventHandlers;

/** Tells the grant officers of each borough that funds a provider, and the provider itself, that its compliance changed. */
@ApplicationScoped
class GrantEventsConsumer {
    private final Delivery delivery;
    private final EventHandlers handlers;

    /**
     * What is read of the event.
     *
     * @param organisation the provider's organisation as tokens name it; the producer may leave it out
     */
    record ComplianceChanged(
            UUID providerId,
            List<Borough> boroughs,
            String to,
            Instant changedAt,
            @Nullable String organisation) {}

    GrantEventsConsumer(Delivery delivery, FileItems fileItems, CurrentActor actor) {
        this.delivery = delivery;
        this.handlers = new EventHandlers()
                .on(
                        "uk.leabridge.provider.compliance-changed.v1",
                        ComplianceChanged.class,
                        (event, data) -> fileItems.handle(changed(event, data), actor.get()));
    }

    @Incoming("grants")
    @Blocking
    CompletionStage<Void> consume(String event) {
        return delivery.deliver(event, handlers);
    }

    private static FileItems.Command changed(Envelope event, ComplianceChanged data) {
        var matter = new InboxItem.Matter(
                event.id(),
                InboxKind.PROVIDER_COMPLIANCE_CHANGED,
                data.providerId(),
                null,
                data.to(),
                false,
                data.changedAt());
        var addressees = new ArrayList<Addressee>();
        for (var borough : new LinkedHashSet<>(data.boroughs())) {
            addressees.add(new Addressee(borough, Audience.role(Roles.GRANT_OFFICER)));
        }
        var organisation = data.organisation();
        if (organisation != null && !organisation.isBlank()) {
            addressees.add(new Addressee(new Borough(event.borough()), Audience.organisation(organisation)));
        }
        return new FileItems.Command(matter, addressees);
    }
}
