package uk.leabridge.gateway.page.governance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.RetentionClient.Held;
import uk.leabridge.gateway.client.RetentionClient.Kept;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;
import uk.leabridge.gateway.session.Person;

/**
 * One record as its page shows it.
 *
 * @param me the person signed in
 */
record RecordPage(Kept of, String etag, Person me) {

    /**
     * Something that stands in the way of destroying it.
     *
     * @param link where it can be settled; null where the person signed in may not see it
     */
    record Way(String words, @Nullable String link) {}

    public List<Way> getObstacles() {
        return of.obstacles().stream()
                .map(one -> new Way(
                        GovernanceWords.obstacle(one.code()) + where(one.borough()), ObstacleLinks.of(one, of, me)))
                .toList();
    }

    private String where(String borough) {
        return borough.equals(me.borough()) ? "" : " (" + Words.borough(borough) + ")";
    }

    /** By whom a hold was placed: a role, and a borough where it is another one. */
    public String placedBy(Held hold) {
        String as = hold.placedAs();
        String in = hold.placedIn();
        String by = as == null ? hold.placedBy() : GovernanceWords.role(as) + ", " + hold.placedBy();
        return in == null ? by : by + where(in);
    }

    public String getName() {
        var reference = of.reference();
        return GovernanceWords.kind(of.kind()) + (reference == null ? "" : " " + reference);
    }

    /** The name as it reads within a sentence: "case HK-C-2026-000012". */
    public String getInSentence() {
        String name = getName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
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

    /** Whether its time is over, and nothing stands in the way. */
    public boolean isReviewable() {
        return !isGone() && !isHeld() && of.due() && of.obstacles().isEmpty();
    }

    private boolean isReviewed() {
        var review = of.review();
        return isReviewable() && review != null && review.decision().equals("DESTROY");
    }

    /** Whether the person signed in may be the second. */
    public boolean isDestroyable() {
        var review = of.review();
        return isReviewed() && review != null && !review.by().equals(me.subject());
    }

    /** Whether they reviewed it, so that another has to come. */
    public boolean isWaitingForAnother() {
        return isReviewed() && !isDestroyable();
    }

    public boolean mayLift(Held hold) {
        return !hold.placedBy().equals(me.subject());
    }

    public Tag getTag() {
        if (isGone()) return Tag.closed("Destroyed");
        if (isHeld()) return GovernanceWords.state("HELD");
        if (isReviewed()) return GovernanceWords.state("REVIEWED");
        if (of.due() && !of.obstacles().isEmpty()) return GovernanceWords.state("BLOCKED");
        return isReviewable() ? GovernanceWords.state("DUE") : Tag.closed("Not due yet");
    }
}
