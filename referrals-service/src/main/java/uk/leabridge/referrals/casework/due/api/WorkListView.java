package uk.leabridge.referrals.casework.due.api;

import java.util.List;
import uk.leabridge.referrals.casework.due.application.DueItem;
import uk.leabridge.referrals.casework.due.application.DueLists;
import uk.leabridge.referrals.casework.due.application.DueQueries.WorkList;
import uk.leabridge.referrals.intake.referral.application.ReferralSummary;

/**
 * What there is to do. Immediate danger comes first in each part, then what was sent to the panel's chair, then what is due first.
 *
 * @param today due today, and every referral that is to be screened
 * @param thisWeek due in the six days after
 * @param waiting for the police, an agency or a provider
 * @param onHold referrals that stand still at the police's request, the newest first
 */
public record WorkListView(Part overdue, Part today, Part thisWeek, Part waiting, List<ReferralSummary> onHold) {
    /**
     * One part of the list: how many there are, counted as far as 100, and the first of them.
     *
     * @param more whether there are more than were counted
     */
    public record Part(int count, boolean more, List<DueItem> items) {
        static Part of(DueLists.Part part) {
            return new Part(part.count(), part.more(), part.items());
        }
    }

    static WorkListView of(WorkList list) {
        return new WorkListView(
                Part.of(list.overdue()),
                Part.of(list.today()),
                Part.of(list.thisWeek()),
                Part.of(list.waiting()),
                list.onHold());
    }
}
