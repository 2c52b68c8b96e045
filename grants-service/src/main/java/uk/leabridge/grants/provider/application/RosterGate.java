package uk.leabridge.grants.provider.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import uk.leabridge.grants.provider.domain.ProviderEvent;
import uk.leabridge.grants.provider.domain.Providers;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;

/** Before a change of a roster: may this actor? After it: the audit, and those who depend on the roster. */
@ApplicationScoped
class RosterGate {
    private final Providers providers;
    private final ProviderAccess access;
    private final Audit audit;
    private final Event<ProviderEvent> events;

    RosterGate(Providers providers, ProviderAccess access, Audit audit, Event<ProviderEvent> events) {
        this.providers = providers;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    boolean isOpen(UUID provider, Actor actor) {
        return providers
                .find(provider)
                .filter(found -> access.mayKeepRoster(actor, found.slug(), found.boroughs()))
                .isPresent();
    }

    void changed(String action, UUID provider, UUID entry, Actor actor) {
        audit.record(actor, AuditedAction.of(action, "roster-entry", entry, entry));
        events.fire(new ProviderEvent.RosterChanged(provider, actor));
    }
}
