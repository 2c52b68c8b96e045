package uk.leabridge.referrals.referral.api;

import java.util.List;
import uk.leabridge.referrals.referral.application.ReferralQueries.WorkList;
import uk.leabridge.referrals.referral.application.ReferralSummary;

/**
 * What the borough's officers have to do. Each part shows its first 25 and counts up to 1,000.
 *
 * @param overdue the police's answer is past due, the longest first
 * @param toScreen nobody has looked yet: immediate danger first, then the newest
 * @param toDecide in screening with the police's answer there, the oldest first
 * @param waiting for the police, by due date
 */
public record WorkListView(Part overdue, Part toScreen, Part toDecide, Part waiting) {
    /** One part of the list. */
    public record Part(int count, List<ReferralSummary> items) {}

    static WorkListView of(WorkList list) {
        var counts = list.counts();
        return new WorkListView(
                new Part(counts.overdue(), list.overdue()),
                new Part(counts.unscreened(), list.unscreened()),
                new Part(counts.inScreening(), list.inScreening()),
                new Part(counts.waitingForPolice(), list.waitingForPolice()));
    }
}
