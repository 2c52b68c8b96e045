package uk.leabridge.referrals.intake.linkage.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;

/** The new referrals whose person nobody has looked for yet. A row waits from the submission's commit until its check commits. */
public interface LinkageChecks {
    /** The boroughs in which referrals wait. Outside of a transaction. */
    List<Borough> waiting();

    /** Waits until no other check is under way, in any replica, and holds the others back until this transaction ends. */
    void beAlone();

    /** Takes up to so many of the actor's borough, the oldest first, until this transaction ends. */
    List<UUID> claim(int most);

    /** Takes this one, unless it is done. */
    boolean claim(UUID referral);

    /** Those of them that have another referral with a token in common, anywhere. */
    Set<UUID> linked(Collection<UUID> referrals);

    /** They need no check any more. */
    void done(Collection<UUID> referrals);
}
