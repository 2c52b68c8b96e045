package uk.leabridge.referrals.intake.referral.application;

import java.util.UUID;
import uk.leabridge.platform.identity.Actor;

/** Where it is kept that something was not done in time. */
public interface MissedDeadlines {
    /**
     * Tells what is overdue about a referral or case before it is made good, unless it was told already: work that is done late was
     * late, also when nothing looked in between. Joins the transaction that is open, and sees what the database held before it: to be
     * called before the change is written.
     */
    void tell(UUID subject, Actor actor);
}
