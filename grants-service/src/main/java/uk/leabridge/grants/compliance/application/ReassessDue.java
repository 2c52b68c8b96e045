package uk.leabridge.grants.compliance.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import uk.leabridge.grants.compliance.domain.Cause;
import uk.leabridge.platform.identity.Actor;

/** Assesses a provider because its day has come. */
@ApplicationScoped
public class ReassessDue {
    private final Reassessment reassessment;

    public ReassessDue(Reassessment reassessment) {
        this.reassessment = reassessment;
    }

    @Transactional
    public void handle(UUID provider, Actor actor) {
        reassessment.of(provider, new Reassessment.Trigger(Cause.TIME, null), actor);
    }
}
