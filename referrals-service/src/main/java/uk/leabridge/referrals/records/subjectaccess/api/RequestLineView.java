package uk.leabridge.referrals.records.subjectaccess.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.records.subjectaccess.domain.ClosingOutcome;
import uk.leabridge.referrals.records.subjectaccess.domain.Requester;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequest;

/** A request in a list: nobody is named. */
public record RequestLineView(
        UUID id,
        Requester requester,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean extended,
        @Nullable ClosingOutcome outcome,
        @Nullable Instant closedAt) {
    static RequestLineView of(SubjectAccessRequest r) {
        return new RequestLineView(
                r.id(),
                r.requester(),
                r.receivedOn(),
                r.dueOn(),
                r.extendedAt().isPresent(),
                r.outcome().orElse(null),
                r.closedAt().orElse(null));
    }
}
