package uk.leabridge.referrals.casework.due.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something was not done in time. Codes and ids only.
 *
 * @param aboutId the referral or case itself, or the action, session or signpost of it that is meant
 * @param owner the subject of whoever it is given to; null when it is nobody's
 * @param dueAt when it was due, however late it was noticed
 */
public record OverdueEvent(
        DueKind kind,
        DueSubject subject,
        UUID subjectId,
        UUID aboutId,
        String reference,
        String borough,
        @Nullable String owner,
        Instant dueAt,
        Instant noticedAt) {}
