package uk.leabridge.referrals.casework.due.domain;

import java.util.List;

/** Where it is told that something is overdue. */
public interface OverdueEvents {
    /** Publishes with the current transaction's commit. */
    void publish(List<OverdueEvent> events);
}
