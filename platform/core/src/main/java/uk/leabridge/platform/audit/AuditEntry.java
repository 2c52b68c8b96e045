package uk.leabridge.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the audit, as stored. */
public record AuditEntry(
        UUID id,
        Instant at,
        String subject,
        String roles,
        String borough,
        String action,
        String entityType,
        UUID entityId,
        @Nullable UUID person,
        @Nullable String purpose,
        byte @Nullable [] digest) {}
