package uk.leabridge.referrals.casework.cases.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When somebody was last met in a session that both the provider and the coordinator have confirmed. */
public interface HeldSessions {
    Optional<Instant> lastOf(UUID caseId);
}
