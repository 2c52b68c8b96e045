package uk.leabridge.training.learner.application;

import jakarta.enterprise.context.ApplicationScoped;
import uk.leabridge.platform.sealing.Fingerprints;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.training.learner.domain.Identifiers;
import uk.leabridge.training.learner.domain.Learner;

/** Turns what is told of a learner into what may be kept, and back. */
@ApplicationScoped
public class LearnerSealing {
    private static final String NAME = "learner.name";
    private static final String EMAIL = "learner.email";

    private final Fingerprints fingerprints;

    public LearnerSealing(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    public Identifiers identifiers(LearnerCommand told) {
        return new Identifiers(fingerprints.personKey(told.email()), told.account());
    }

    public Learner.Particulars seal(LearnerCommand told, SealingKey key) {
        return new Learner.Particulars(
                told.organisationId(), identifiers(told), key.seal(told.name(), NAME), key.seal(told.email(), EMAIL));
    }

    public String name(byte[] sealed, SealingKey key) {
        return key.unseal(sealed, NAME);
    }

    public String email(byte[] sealed, SealingKey key) {
        return key.unseal(sealed, EMAIL);
    }
}
