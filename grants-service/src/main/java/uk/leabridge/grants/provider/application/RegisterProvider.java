package uk.leabridge.grants.provider.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.grants.provider.domain.Provider;
import uk.leabridge.grants.provider.domain.ProviderEvent;
import uk.leabridge.grants.provider.domain.Providers;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Creation.Never;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.messaging.outbox.Outbox;
import uk.leabridge.platform.messaging.outbox.OutgoingEvent;
import uk.leabridge.platform.time.Beginnings;

/** Registers a provider, or joins the actor's borough to the one that another borough registered under this slug. */
@ApplicationScoped
public class RegisterProvider {
    /** A provider as told. */
    public record Command(String slug, Provider.Particulars particulars) {}

    private final Providers providers;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Outbox outbox;
    private final Event<ProviderEvent> events;
    private final Beginnings beginnings;

    public RegisterProvider(
            Providers providers,
            Idempotency idempotency,
            Audit audit,
            Outbox outbox,
            Event<ProviderEvent> events,
            Beginnings beginnings) {
        this.providers = providers;
        this.idempotency = idempotency;
        this.audit = audit;
        this.outbox = outbox;
        this.events = events;
        this.beginnings = beginnings;
    }

    @Transactional
    public Creation<ProviderReceipt, Never> handle(Command told, IdempotencyKey key, Actor actor) {
        return idempotency.once(
                actor, "provider.register", key, ProviderReceipt.class, () -> Creation.created(register(told, actor)));
    }

    private ProviderReceipt register(Command told, Actor actor) {
        var candidate = beginnings.id();
        var id = providers.claim(told.slug(), candidate);
        if (!id.equals(candidate)) return join(id, told.slug(), actor);
        var provider = new Provider(id, actor.borough(), told.slug(), told.particulars(), beginnings.now());
        providers.add(provider);
        providers.admit(id, told.slug(), actor.borough());
        audit.record(actor, AuditedAction.of("provider.registered", "provider", id));
        outbox.publish(OutgoingEvent.v1(
                "provider.registered",
                id,
                actor.borough(),
                beginnings.now(),
                new ProviderEvent.RegisteredData(id, provider.boroughs())));
        events.fire(new ProviderEvent.Registered(id, actor));
        return new ProviderReceipt(id, told.slug(), false);
    }

    private ProviderReceipt join(UUID id, String slug, Actor actor) {
        if (providers.admit(id, slug, actor.borough())) {
            providers.find(id).orElseThrow().join(actor.borough());
            audit.record(actor, AuditedAction.of("provider.joined", "provider", id));
        }
        return new ProviderReceipt(id, slug, true);
    }
}
