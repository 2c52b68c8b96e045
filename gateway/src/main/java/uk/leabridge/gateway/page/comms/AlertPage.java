package uk.leabridge.gateway.page.comms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.CommsClient.Alert;
import uk.leabridge.gateway.client.CommsClient.Delivery;
import uk.leabridge.gateway.client.CommsClient.Reach;
import uk.leabridge.gateway.client.CommsClient.Submission;
import uk.leabridge.gateway.client.CommsClient.Words;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;

/**
 * One alert as its pages show it.
 *
 * @param script where the script is that reads the progress again
 */
record AlertPage(
        Alert alert,
        String etag,
        Reach reach,
        List<Delivery> deliveries,
        @Nullable String next,
        String script) {

    private static final List<String> UNDER_WAY = List.of("QUEUED", "SENDING", "TEMPORARY_FAILURE");

    /** Statuses that people read as one stand together. */
    private static final List<List<String>> ORDER = List.of(
            List.of("SENT", "DELIVERED"),
            List.of("QUEUED", "SENDING"),
            List.of("TEMPORARY_FAILURE"),
            List.of("UNKNOWN"),
            List.of("PERMANENT_FAILURE"),
            List.of("WITHDRAWN"));

    /** What a field said when it was returned, and what it says now. */
    record Change(String field, String was, String is) {}

    public boolean may(String action) {
        return alert.youMay().contains(action);
    }

    public boolean mayDecide() {
        return may("APPROVE");
    }

    /** Whether the last word on it was a return. */
    public @Nullable Submission getReturned() {
        return alert.submissions().stream()
                .filter(one -> "RETURN".equals(one.decision()))
                .findFirst()
                .orElse(null);
    }

    public List<Change> getChanges() {
        Submission returned = getReturned();
        if (returned == null) {
            return List.of();
        }
        var was = texts(returned.words());
        var is = texts(alert.words());
        List<Change> changes = new ArrayList<>();
        for (String field : alert.changedSinceReturn()) {
            changes.add(new Change(
                    CommsWords.field(field),
                    was.getOrDefault(field, "A different choice"),
                    is.getOrDefault(field, audience())));
        }
        return changes;
    }

    private String audience() {
        return String.join(
                ", ",
                alert.audience().roleGroups().stream().map(CommsWords::group).toList());
    }

    private static Map<String, String> texts(Words words) {
        return Map.of(
                "severity", Option.label(CommsWords.SEVERITIES, words.severity()),
                "urgency", Option.label(CommsWords.URGENCIES, words.urgency()),
                "certainty", Option.label(CommsWords.CERTAINTIES, words.certainty()),
                "headline", words.headline(),
                "description", words.description(),
                "instruction", words.instruction(),
                "scope", Option.label(CommsWords.SCOPES, words.scope()));
    }

    /** How many messages have come this far. */
    record Count(Tag tag, long alerts, long cancellations) {}

    /** One row for each way of being under way or settled that there is, in that order. */
    public List<Count> getCounts() {
        return ORDER.stream()
                .map(statuses -> new Count(
                        CommsWords.delivery(statuses.getFirst()),
                        count(alert.deliveries(), statuses),
                        count(alert.cancellations(), statuses)))
                .filter(row -> row.alerts() + row.cancellations() > 0)
                .toList();
    }

    /** Whether a message may still move by itself. */
    public boolean isUnfinished() {
        return count(alert.deliveries(), UNDER_WAY) + count(alert.cancellations(), UNDER_WAY) > 0;
    }

    /** Whether this stands in a page that shows its messages as they were some time ago. */
    public boolean isCountsAlone() {
        return etag.isEmpty();
    }

    /** How many messages have come how far, in words. */
    public String getProgress() {
        return count("SENT", "DELIVERED") + " of " + total() + " sent"
                + also(count("QUEUED", "SENDING"), " being sent")
                + also(count("TEMPORARY_FAILURE"), " being tried again")
                + also(count("PERMANENT_FAILURE"), " failed")
                + also(count("UNKNOWN"), " unconfirmed")
                + also(count("WITHDRAWN"), " withdrawn");
    }

    private static String also(long count, String what) {
        return count == 0 ? "" : ", " + count + what;
    }

    private long total() {
        return alert.deliveries().values().stream().mapToLong(Long::longValue).sum();
    }

    private long count(String... statuses) {
        return count(alert.deliveries(), List.of(statuses));
    }

    private static long count(Map<String, Long> counts, List<String> statuses) {
        return statuses.stream()
                .mapToLong(status -> counts.getOrDefault(status, 0L))
                .sum();
    }

    /** A person may send it again: it failed for good, or nobody knows. */
    public boolean canGoAgain(Delivery delivery) {
        return alert.status().equals("ISSUED")
                && (delivery.status().equals("UNKNOWN") || delivery.status().equals("PERMANENT_FAILURE"));
    }
}
