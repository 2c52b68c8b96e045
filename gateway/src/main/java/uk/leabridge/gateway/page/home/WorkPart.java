package uk.leabridge.gateway.page.home;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.ReferralsClient.Summary;
import uk.leabridge.gateway.client.ReferralsClient.WorkList;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.referrals.ReferralWords;

/** One part of the work list: what is overdue, what is for today, and so on. */
record WorkPart(String title, List<Row> rows) {

    /** One thing to do: one link, one verb. */
    record Row(String verb, String subject, String href, Tag tag, String because) {}

    static List<WorkPart> of(Answer<WorkList> answer) {
        if (!(answer instanceof Answer.Good<WorkList>(var work, var _))) {
            return List.of();
        }
        return List.of(
                new WorkPart("Overdue", rows("Chase", work.overdue())),
                new WorkPart("Today", rows("Screen", work.unscreened())),
                new WorkPart("This week", rows("Decide", work.inScreening())),
                new WorkPart("Waiting for others", rows("Look at", work.waitingForPolice())));
    }

    private static List<Row> rows(String verb, @Nullable List<Summary> referrals) {
        List<Row> rows = new ArrayList<>();
        for (Summary referral : referrals == null ? List.<Summary>of() : referrals) {
            String because = "Received " + ReferralWords.day(referral.receivedAt())
                    + (referral.immediateDanger() ? ". Immediate danger" : "");
            rows.add(new Row(
                    verb,
                    referral.reference(),
                    "/referrals/" + referral.id(),
                    ReferralWords.status(referral.status(), referral.overdue()),
                    because));
        }
        return rows;
    }
}
