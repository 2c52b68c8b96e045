package uk.leabridge.gateway.page.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.MeetingsClient.Upcoming;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.client.ReferralsClient;
import uk.leabridge.gateway.client.ReferralsClient.Due;
import uk.leabridge.gateway.client.ReferralsClient.Part;
import uk.leabridge.gateway.client.ReferralsClient.WorkList;
import uk.leabridge.gateway.client.TransfersClient.Summary;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;
import uk.leabridge.gateway.page.referrals.ReferralWords;

/**
 * One part of the work list: what is overdue, what is for today, and so on.
 *
 * @param count how many there are, those that are not shown here included; "100 or more" when there are too many to count
 * @param rest where those are that are not shown here; null when all are
 */
record WorkPart(
        String title,
        String count,
        List<Row> rows,
        @Nullable String rest) {

    /** One thing to do: one link that begins with its verb. */
    record Row(String todo, String href, Tag tag, boolean danger, String because) {
        static Row of(Due due, Instant now) {
            return new Row(
                    DueWords.todo(due),
                    DueWords.href(due),
                    DueTime.tag(due, now),
                    due.immediateDanger(),
                    (due.escalatedToChair() ? "Third referral, probably about the same person. " : "")
                            + DueTime.sentence(due));
        }
    }

    static List<WorkPart> of(WorkList work, boolean mine, Instant now) {
        String whose = mine ? "owner=me" : "owner=all";
        List<WorkPart> parts = new ArrayList<>();
        parts.add(part("Overdue", work.overdue(), "/overdue?overdue=yes&" + whose, now));
        parts.add(part("Today", work.today(), "/overdue?" + whose, now));
        parts.add(part("This week", work.thisWeek(), "/overdue?" + whose, now));
        parts.add(waiting(work, "/overdue?" + whose, now));
        return parts;
    }

    /** What other boroughs offer: nobody answers for the person here before somebody has said yes. */
    static WorkPart ofOffers(PageOf<Summary> offers) {
        List<Row> rows = offers.items().stream()
                .map(offer -> new Row(
                        "Respond to the offer to transfer case " + offer.reference(),
                        "/transfers/" + offer.id(),
                        Tag.waiting("Offered to your borough"),
                        false,
                        Words.borough(offer.from()) + " offered it on " + ReferralWords.day(offer.offeredAt())))
                .toList();
        boolean more = offers.next() != null;
        return new WorkPart(
                "Cases offered to your borough",
                rows.size() + (more ? " or more" : ""),
                rows,
                more ? "/transfers" : null);
    }

    static WorkPart ofMeetings(List<Upcoming> meetings) {
        List<Row> rows = meetings.stream()
                .map(one -> new Row(
                        "Prepare for the meeting of " + one.panel(),
                        "/meetings/" + one.id(),
                        Tag.going("Meeting"),
                        false,
                        Words.longTime(one.startsAt())))
                .toList();
        return new WorkPart("Panel meetings", String.valueOf(rows.size()), rows, null);
    }

    private static WorkPart part(String title, Part part, String rest, Instant now) {
        List<Row> rows = part.items().stream().map(due -> Row.of(due, now)).toList();
        return new WorkPart(title, count(part, 0), rows, part.count() > rows.size() ? rest : null);
    }

    /** The police hold some referrals, about which nothing is due: they come last, but they are not forgotten. */
    private static WorkPart waiting(WorkList work, String rest, Instant now) {
        WorkPart others = part("Waiting for others", work.waiting(), rest, now);
        List<Row> rows = Stream.concat(
                        others.rows().stream(), work.onHold().stream().map(WorkPart::held))
                .toList();
        return new WorkPart(others.title(), count(work.waiting(), work.onHold().size()), rows, others.rest());
    }

    private static String count(Part part, int others) {
        return (part.count() + others) + (part.more() ? " or more" : "");
    }

    private static Row held(ReferralsClient.Summary referral) {
        return new Row(
                "Check " + referral.reference(),
                "/referrals/" + referral.id(),
                ReferralWords.status(referral.status(), referral.overdue()),
                referral.immediateDanger(),
                "Received " + ReferralWords.day(referral.receivedAt()));
    }
}
