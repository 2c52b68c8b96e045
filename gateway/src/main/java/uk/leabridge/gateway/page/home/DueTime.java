package uk.leabridge.gateway.page.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import uk.leabridge.gateway.client.ReferralsClient.Due;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;

/** When something is due, as a tag and as a sentence. */
final class DueTime {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private DueTime() {}

    static Tag tag(Due due, Instant now) {
        if (due.overdue()) return Tag.bad("Overdue");
        if (due.waitsForOthers()) return Tag.going("Waiting for others");
        return day(due.dueAt()).isAfter(day(now)) ? Tag.going("To do") : Tag.waiting("Due today");
    }

    static String sentence(Due due) {
        return (due.overdue() ? "Was due " : "Due ") + Words.longDate(due.dueAt());
    }

    private static LocalDate day(Instant at) {
        return at.atZone(LONDON).toLocalDate();
    }
}
