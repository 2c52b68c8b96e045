package uk.leabridge.referrals.casework.cases.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The store of cases. What the actor may not see is not found. */
public interface Cases {
    /** Stores a new case and gives it its number. */
    void add(SafeguardingCase opened);

    Optional<SafeguardingCase> find(UUID id);

    /** One whose support changes, held until the end of the transaction: changes come one after another. */
    Optional<SafeguardingCase> findToChange(UUID id);

    /** One that is offered to the actor's borough: to decide about, and not stored from here. */
    Optional<SafeguardingCase> findOffered(UUID id);

    /** Writes what has changed now, and answers the new version. */
    long keep(SafeguardingCase changed);

    /** Those of these ids that the actor may see. */
    List<SafeguardingCase> all(List<UUID> ids);
}
