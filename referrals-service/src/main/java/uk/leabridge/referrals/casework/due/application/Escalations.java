package uk.leabridge.referrals.casework.due.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.referrals.casework.due.application.DueLists.Asked;
import uk.leabridge.referrals.casework.due.domain.OverdueEvent;

/** What was told to be overdue: each thing once for each moment at which it was due. */
public interface Escalations {
    /**
     * Puts down what is overdue and was not put down before, the longest first, and answers it.
     *
     * @param only nothing but what is about this referral or case
     * @param most how many at a time
     */
    List<OverdueEvent> raise(Asked asked, Optional<UUID> only, int most);

    /** The boroughs in which there may be something. */
    List<Borough> boroughs();
}
