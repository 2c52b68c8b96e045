package uk.leabridge.referrals.casework.due.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.due.domain.DueKind;
import uk.leabridge.referrals.casework.due.domain.DueSubject;

/**
 * Something to do by a moment. Nothing of it identifies a person.
 *
 * @param id of this line: the same as long as the same thing is to be done
 * @param subjectId the referral or case
 * @param aboutId the action, session or signpost that is meant; otherwise the referral or case once more
 * @param owner the subject of whoever it is given to; null when it is nobody's
 * @param waitsForOthers somebody outside the borough's office has the next word
 */
public record DueItem(
        UUID id,
        DueKind kind,
        DueSubject subject,
        UUID subjectId,
        UUID aboutId,
        String reference,
        @Nullable String owner,
        boolean waitsForOthers,
        boolean immediateDanger,
        boolean escalatedToChair,
        Instant dueAt,
        boolean overdue) {}
