package uk.leabridge.grants.provider.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.grants.provider.domain.Provider;
import uk.leabridge.grants.provider.domain.Providers;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;

/** Takes a provider's new name or numbers, from itself or a funder. */
@ApplicationScoped
public class CorrectProvider {
    /** What became of it. */
    public enum Outcome {
        CORRECTED,
        NOT_FOUND,
        STALE
    }

    private final Providers providers;
    private final ProviderAccess access;
    private final Audit audit;

    public CorrectProvider(Providers providers, ProviderAccess access, Audit audit) {
        this.providers = providers;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Corrects one provider.
     *
     * @param version the version that the caller read
     */
    @Transactional
    public Outcome handle(UUID id, long version, Provider.Particulars told, Actor actor) {
        var found = providers.find(id).filter(p -> access.mayRead(actor, p.slug(), p.boroughs()));
        if (found.isEmpty()) return Outcome.NOT_FOUND;
        if (found.get().version() != version) return Outcome.STALE;
        found.get().correct(told);
        audit.record(actor, AuditedAction.of("provider.corrected", "provider", id));
        return Outcome.CORRECTED;
    }
}
