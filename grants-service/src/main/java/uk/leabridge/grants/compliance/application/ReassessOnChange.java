package uk.leabridge.grants.compliance.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import uk.leabridge.grants.compliance.domain.Cause;
import uk.leabridge.grants.programme.domain.AwardEvent;
import uk.leabridge.grants.provider.domain.ProviderEvent;

/** Assesses a provider within the transaction that changes what its compliance depends on. */
@ApplicationScoped
class ReassessOnChange {
    private final Reassessment reassessment;

    ReassessOnChange(Reassessment reassessment) {
        this.reassessment = reassessment;
    }

    void provider(@Observes ProviderEvent event) {
        reassessment.of(event.providerId(), new Reassessment.Trigger(Cause.ROSTER, null), event.actor());
    }

    void award(@Observes AwardEvent event) {
        reassessment.of(event.providerId(), new Reassessment.Trigger(Cause.AWARD, null), event.actor());
    }
}
