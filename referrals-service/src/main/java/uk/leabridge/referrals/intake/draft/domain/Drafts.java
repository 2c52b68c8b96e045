package uk.leabridge.referrals.intake.draft.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The store of drafts. Nobody finds another's. */
public interface Drafts {
    void add(Draft draft);

    Optional<Draft> find(UUID id);

    /** The owner's drafts, the last saved first, up to {@code rows}. */
    List<Draft> ownedBy(String subject, int rows);

    void remove(Draft draft);
}
