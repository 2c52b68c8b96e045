package uk.leabridge.grants.compliance.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where standings and their history are kept. */
public interface Standings {
    /** The standing of a provider, held against others until the transaction ends. */
    Optional<Standing> hold(UUID provider);

    void add(Standing standing);

    /**
     * Adds a line to the history.
     *
     * @param event the id of the event from another service that led to it
     */
    void record(UUID id, Change change, Cause cause, @Nullable UUID event);

    /** Providers whose result may change by the day, the longest overdue first. */
    List<UUID> due(LocalDate day, int limit);
}
