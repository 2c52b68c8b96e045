package uk.leabridge.referrals.records.subjectaccess.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.records.subjectaccess.application.About;
import uk.leabridge.referrals.records.subjectaccess.application.HeldValues;
import uk.leabridge.referrals.records.subjectaccess.application.SubjectAccessQueries.Opened;
import uk.leabridge.referrals.records.subjectaccess.domain.ClosingOutcome;
import uk.leabridge.referrals.records.subjectaccess.domain.IdentityCheck;
import uk.leabridge.referrals.records.subjectaccess.domain.Requester;

/**
 * One request.
 *
 * @param record what one data key seals: the words of this request
 * @param about null when that record was destroyed
 * @param bundledAt when the bundle was made last; null again after what it shows has changed
 * @param records those that are of the person, in codes
 * @param items how many things they hold; none once the request is closed
 * @param undecided about how many of them nobody has decided: the bundle can be made when it is none
 */
public record RequestView(
        UUID id,
        UUID record,
        Requester requester,
        IdentityCheck identityCheck,
        @Nullable About about,
        LocalDate receivedOn,
        LocalDate dueOn,
        @Nullable Instant extendedAt,
        @Nullable String extensionReason,
        @Nullable Instant bundledAt,
        @Nullable ClosingOutcome outcome,
        @Nullable Instant closedAt,
        @Nullable String closingReason,
        List<HeldValues.Shell> records,
        int items,
        int undecided,
        long version) {
    static RequestView of(Opened o) {
        var r = o.request();
        return new RequestView(
                r.id(),
                r.record(),
                r.requester(),
                r.identityCheck(),
                o.about().orElse(null),
                r.receivedOn(),
                r.dueOn(),
                r.extendedAt().orElse(null),
                o.extensionReason(),
                r.bundledAt().orElse(null),
                r.outcome().orElse(null),
                r.closedAt().orElse(null),
                o.closingReason(),
                o.records(),
                o.items(),
                o.undecided(),
                r.version());
    }
}
