package uk.leabridge.referrals.casework.cases.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case, for its chronology.
 *
 * @param kind OPENED, KIND_CHOSEN, ASSIGNED or the name of the action
 * @param from the status before; null at the opening
 * @param codes what was decided, in codes: legal basis, signposts, whose consent, assignee
 * @param reason the words behind it, sealed before they are stored
 * @param evidence what it rests on, sealed before it is stored
 */
public record CaseStep(
        String kind,
        Instant at,
        @Nullable CaseStatus from,
        CaseStatus to,
        List<String> codes,
        @Nullable String reason,
        @Nullable String evidence) {
    public CaseStep {
        codes = List.copyOf(codes);
    }
}
