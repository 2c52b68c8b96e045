package uk.leabridge.gateway.page.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.CasesClient.Due;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;

/** What is due about somebody's support, in words; what is late says so. */
record DuePart(List<Row> rows, @Nullable String silence) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static final DuePart NONE = new DuePart(List.of(), null);

    /** One thing that is due; {@code late} is null while it is not. */
    record Row(String label, String value, @Nullable Tag late) {}

    static DuePart of(@Nullable Due due, Instant now) {
        if (due == null) {
            return NONE;
        }
        LocalDate today = LocalDate.ofInstant(now, LONDON);
        List<Row> rows = new ArrayList<>();
        add(rows, "Next review", due.nextReviewDue(), today);
        add(rows, "Next assessment", due.assessmentDue(), today);
        if (!rows.isEmpty() && due.lastActivityAt() != null) {
            rows.add(new Row("Last activity", Words.longTime(due.lastActivityAt()), null));
        }
        return new DuePart(List.copyOf(rows), silence(due.silentSince(), now));
    }

    private static @Nullable String silence(@Nullable Instant since, Instant now) {
        if (since == null) {
            return null;
        }
        long days = Duration.between(since, now).toDays();
        return "No recent contact: there has been no activity with the person since " + Words.longDate(since) + ", "
                + days + (days == 1 ? " day" : " days")
                + " ago. Contact them and record it.";
    }

    private static void add(List<Row> rows, String label, @Nullable LocalDate day, LocalDate today) {
        if (day != null) {
            rows.add(new Row(label, Words.longDate(day), day.isBefore(today) ? Tag.bad("Overdue") : null));
        }
    }
}
