package uk.leabridge.referrals.casework.cases.application;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Actor;

/** Reads who a case is about, sealed, outside any transaction: officers look at it all day (ADR 0014). */
public interface SealedPeople {
    /** Of one case; nothing where the actor may not see it. */
    Optional<SealedPerson> of(UUID caseId, Actor actor);

    /**
     * Who a case is about, and the key to it.
     *
     * @param wrapped the person's data key; null when it was destroyed
     */
    record SealedPerson(UUID caseId, String borough, UUID person, byte[] identity, byte @Nullable [] wrapped) {}
}
