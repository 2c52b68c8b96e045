package uk.leabridge.grants.programme.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.grants.programme.domain.Award;
import uk.leabridge.grants.programme.domain.AwardEvent;
import uk.leabridge.grants.programme.domain.Programmes;
import uk.leabridge.grants.provider.application.ProviderQueries;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;

/** Promises a provider money from a programme of the actor's borough; from then on the requirements apply to it. */
@ApplicationScoped
public class AwardGrant {
    /** Why nothing was awarded. */
    public enum Refusal {
        UNKNOWN_PROVIDER,
        UNKNOWN_PROGRAMME,
        PERIOD_REVERSED
    }

    /** The answer. */
    public record Receipt(UUID id, UUID providerId) {}

    private final Programmes programmes;
    private final ProviderQueries providers;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Event<AwardEvent> events;
    private final Beginnings beginnings;

    public AwardGrant(
            Programmes programmes,
            ProviderQueries providers,
            Idempotency idempotency,
            Audit audit,
            Event<AwardEvent> events,
            Beginnings beginnings) {
        this.programmes = programmes;
        this.providers = providers;
        this.idempotency = idempotency;
        this.audit = audit;
        this.events = events;
        this.beginnings = beginnings;
    }

    @Transactional
    public Creation<Receipt, Refusal> handle(Award.Terms terms, IdempotencyKey key, Actor actor) {
        return idempotency.once(actor, "award.make", key, Receipt.class, () -> award(terms, actor));
    }

    private Creation<Receipt, Refusal> award(Award.Terms terms, Actor actor) {
        if (terms.isReversed()) return Creation.refused(Refusal.PERIOD_REVERSED);
        if (providers.find(terms.providerId(), actor).isEmpty()) {
            return Creation.refused(Refusal.UNKNOWN_PROVIDER);
        }
        if (!programmes.exists(terms.programmeId(), actor.borough())) {
            return Creation.refused(Refusal.UNKNOWN_PROGRAMME);
        }
        var award = new Award(beginnings.id(), actor.borough(), terms, beginnings.now());
        programmes.add(award);
        audit.record(actor, AuditedAction.of("grant.awarded", "award", award.id()));
        events.fire(new AwardEvent(terms.providerId(), actor));
        return Creation.created(new Receipt(award.id(), terms.providerId()));
    }
}
