package uk.leabridge.gateway.page.home;

import java.util.List;
import java.util.Set;
import uk.leabridge.gateway.client.CasesClient;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.client.ReferralsClient.Part;
import uk.leabridge.gateway.client.ReferralsClient.Summary;
import uk.leabridge.gateway.client.ReferralsClient.WorkList;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;
import uk.leabridge.gateway.page.cases.CaseWords;
import uk.leabridge.gateway.page.panels.UpcomingMeetings.Upcoming;
import uk.leabridge.gateway.page.referrals.ReferralWords;

/** One part of the work list: what is overdue, what is for today, and so on. */
record WorkPart(String title, int count, List<Row> rows) {

    private static final Set<String> OVER = Set.of("CLOSED", "TRANSFERRED");

    /** One thing to do: one link, one verb. */
    record Row(String verb, String subject, String href, Tag tag, boolean danger, String because) {}

    static List<WorkPart> of(WorkList work) {
        return List.of(
                part("Overdue", "Chase", work.overdue()),
                part("Today", "Screen", work.toScreen()),
                part("This week", "Decide", work.toDecide()),
                part("Waiting for others", "Look at", work.waiting()));
    }

    /** The cases given to this person that are not over. */
    static WorkPart ofCases(PageOf<CasesClient.Summary> cases) {
        List<Row> rows = cases.items().stream()
                .filter(one -> !OVER.contains(one.status()))
                .map(one -> new Row(
                        "Go on with",
                        "case " + one.reference(),
                        "/cases/" + one.id(),
                        CaseWords.status(one.status()),
                        false,
                        "Since " + Words.longTime(one.statusSince())))
                .toList();
        return new WorkPart("Your cases", rows.size(), rows);
    }

    static WorkPart ofMeetings(List<Upcoming> meetings) {
        List<Row> rows = meetings.stream()
                .map(one -> new Row(
                        "Open",
                        "the meeting of " + one.panel().name(),
                        "/meetings/" + one.meeting().id(),
                        Tag.going("Meeting"),
                        false,
                        Words.longTime(one.meeting().startsAt())))
                .toList();
        return new WorkPart("Panel meetings", rows.size(), rows);
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
                (referral.escalatedToChair() ? "Third referral of the probable same person. " : "") + "Received "
                        + ReferralWords.day(referral.receivedAt()));
    }
}
