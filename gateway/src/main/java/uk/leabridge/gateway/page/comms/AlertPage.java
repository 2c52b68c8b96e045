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

/** One alert as its pages show it. */
record AlertPage(
        Alert alert,
        String etag,
        Reach reach,
        List<Delivery> deliveries,
        @Nullable String next) {

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
                    was.getOrDefault(field, "Another choice"),
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

    /** How many messages have come how far, in words. */
    public String getProgress() {
        return count("SENT", "DELIVERED") + " of " + total() + " sent"
                + also(count("QUEUED", "SENDING"), " on their way")
                + also(count("TEMPORARY_FAILURE"), " being tried again")
                + also(count("PERMANENT_FAILURE"), " failed")
                + also(count("UNKNOWN"), " not known")
                + also(count("WITHDRAWN"), " held back");
    }

    private static String also(long count, String what) {
        return count == 0 ? "" : ", " + count + what;
    }

    private long total() {
        return alert.deliveries().values().stream().mapToLong(Long::longValue).sum();
    }

    private long count(String... statuses) {
        long sum = 0;
        for (String status : statuses) {
            sum += alert.deliveries().getOrDefault(status, 0L);
        }
        return sum;
    }

    /** A person may send it again: it failed for good, or nobody knows. */
    public boolean canGoAgain(Delivery delivery) {
        return alert.status().equals("ISSUED")
                && (delivery.status().equals("UNKNOWN") || delivery.status().equals("PERMANENT_FAILURE"));
    }
}
