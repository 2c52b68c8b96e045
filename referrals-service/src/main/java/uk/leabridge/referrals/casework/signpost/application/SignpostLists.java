package uk.leabridge.referrals.casework.signpost.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.referrals.casework.signpost.domain.SignpostState;
import uk.leabridge.referrals.casework.signpost.domain.Signposting.PointedFrom;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

/** The list of what is to be asked, as a projection and with a bound. What the actor may not see is not in it. */
public interface SignpostLists {
    /**
     * A service that is to be asked; nothing of it names a person.
     *
     * @param aboutId the referral or case
     * @param chaseAt until when it is to be asked
     */
    record SignpostLine(
            UUID id,
            PointedFrom about,
            UUID aboutId,
            String reference,
            Signpost route,
            SignpostState state,
            Instant since,
            Instant chaseAt,
            boolean overdue) {}

    /** A borough's, what is due longest first, up to {@code rows}. While a referral or case stands still nobody asks. */
    List<SignpostLine> chased(String borough, boolean overdueOnly, Optional<Cursor> after, Instant now, int rows);
}
