package uk.leabridge.referrals.casework.cases.domain;

import java.util.List;

/** Where the case's events go. */
public interface CaseEvents {
    /** Publishes with the current transaction's commit. */
    void publish(List<CaseEvent> events);
}
