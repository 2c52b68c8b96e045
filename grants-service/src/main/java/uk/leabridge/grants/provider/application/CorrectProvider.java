package uk.leabridge.grants.provider.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.grants.provider.domain.Provider;
import uk.leabridge.grants.provider.domain.Providers;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;

/** Takes a provider's new name or numbers, from itself or a funder. */
@ApplicationScoped
public class CorrectProvider {
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
    public Attempt<Provider> handle(UUID id, long version, Provider.Particulars told, Actor actor) {
        return Attempt.on(providers.find(id).filter(p -> access.mayRead(actor, p.slug(), p.boroughs())))
                .at(version, Provider::version)
                .map(provider -> {
                    provider.correct(told);
                    audit.record(actor, AuditedAction.of("provider.corrected", "provider", id));
                    return provider;
                });
    }
}
