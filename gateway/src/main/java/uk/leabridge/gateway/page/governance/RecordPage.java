package uk.leabridge.gateway.page.governance;

import java.util.List;
import uk.leabridge.gateway.client.RetentionClient.Held;
import uk.leabridge.gateway.client.RetentionClient.Kept;
import uk.leabridge.gateway.page.Tag;

/**
 * One record as its page shows it.
 *
 * @param me the subject of the person signed in
 */
record RecordPage(Kept of, String etag, String me) {

    public String getName() {
        var reference = of.reference();
        return GovernanceWords.kind(of.kind()) + (reference == null ? "" : " " + reference);
    }

    public List<Held> getStanding() {
        return of.holds().stream().filter(hold -> hold.liftedBy() == null).toList();
    }

    public List<Held> getLifted() {
        return of.holds().stream().filter(hold -> hold.liftedBy() != null).toList();
    }

    public boolean isHeld() {
        return of.otherHeld() || !getStanding().isEmpty();
    }

    public boolean isGone() {
        return of.destroyedAt() != null;
    }

    /** Whether its time is over, and nobody holds it. */
    public boolean isReviewable() {
        return !isGone() && !isHeld() && of.due();
    }

    private boolean isReviewed() {
        var review = of.review();
        return isReviewable() && review != null && review.decision().equals("DESTROY");
    }

    /** Whether the person signed in may be the second. */
    public boolean isDestroyable() {
        var review = of.review();
        return isReviewed() && review != null && !review.by().equals(me);
    }

    /** Whether they reviewed it, so that another has to come. */
    public boolean isWaitingForAnother() {
        return isReviewed() && !isDestroyable();
    }

    public boolean mayLift(Held hold) {
        return !hold.placedBy().equals(me);
    }

    public Tag getTag() {
        if (isGone()) return Tag.closed("Destroyed");
        if (isHeld()) return GovernanceWords.state("HELD");
        if (isReviewed()) return GovernanceWords.state("REVIEWED");
        return isReviewable() ? GovernanceWords.state("DUE") : Tag.closed("Not due yet");
    }
}
