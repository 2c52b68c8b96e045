package uk.leabridge.gateway.page.home;

import java.util.List;
import uk.leabridge.gateway.client.ReferralsClient.Part;
import uk.leabridge.gateway.client.ReferralsClient.Summary;
import uk.leabridge.gateway.client.ReferralsClient.WorkList;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.referrals.ReferralWords;

/** One part of the work list: what is overdue, what is for today, and so on. */
record WorkPart(String title, int count, List<Row> rows) {

    /** One thing to do: one link, one verb. */
    record Row(String verb, String subject, String href, Tag tag, boolean danger, String because) {}

    static List<WorkPart> of(WorkList work) {
        return List.of(
                part("Overdue", "Chase", work.overdue()),
                part("Today", "Screen", work.toScreen()),
                part("This week", "Decide", work.toDecide()),
                part("Waiting for others", "Look at", work.waiting()));
    }

    private static WorkPart part(String title, String verb, Part part) {
        return new WorkPart(
                title,
                part.count(),
                part.items().stream().map(one -> row(verb, one)).toList());
    }

    private static Row row(String verb, Summary referral) {
        return new Row(
                verb,
                referral.reference(),
                "/referrals/" + referral.id(),
                ReferralWords.status(referral.status(), referral.overdue()),
                referral.immediateDanger(),
                "Received " + ReferralWords.day(referral.receivedAt()));
    }
}
