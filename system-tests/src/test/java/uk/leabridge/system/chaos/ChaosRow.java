package uk.leabridge.system.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.leabridge.system.chaos.Counts.Found;
import uk.leabridge.system.chaos.Ledger.Answered;

/** One process, disturbed in one way: what came of it. */
record ChaosRow(String process, Disturbance how, Ledger ledger, Found found, List<Duration> whole, int unwhole) {
    static final String HEAD =
            "| process | | requests | acknowledged | stored | audited | published | effects | doubled | lost | dead letters"
                    + " | 503, 504 with Retry-After | other 5xx | cut off | recovered after, s | |\n"
                    + "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|";

    String line() {
        return String.format(
                Locale.UK,
                "| %s | %s | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %s | %s |",
                process,
                how.words(),
                ledger.requests(),
                ledger.acknowledged(),
                found.stored(),
                found.audited(),
                found.published(),
                found.effects(),
                found.doubled(),
                found.lost(),
                found.deadLetters(),
                ledger.count(Answered.HONEST),
                ledger.count(Answered.FAILED),
                ledger.count(Answered.CUT_OFF),
                seconds(),
                faults().isEmpty() ? "good" : "**bad**");
    }

    /** What a line is about: the process, and what was done to it. */
    static String named(String line) {
        String[] cells = line.split("\\|", 4);
        return cells[1].strip() + " " + cells[2].strip();
    }

    /** What is not as it was promised. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        long acknowledged = ledger.acknowledged();
        if (acknowledged == 0) faults.add("nothing was acknowledged");
        add(faults, found.lost(), "lost");
        add(faults, found.doubled(), "doubled");
        add(faults, found.deadLetters(), "dead letters");
        add(faults, ledger.count(Answered.FAILED), "answers of 5xx that are not a 503 or 504 with Retry-After");
        add(faults, ledger.givenUp(), "writes that a patient client gave up");
        add(faults, unwhole, "times not recovered within 90 s");
        whole.stream()
                .filter(time -> time.compareTo(how.wholeWithin()) > 0)
                .forEach(time -> faults.add("recovered after " + time.toSeconds() + " s"));
        if (how == Disturbance.AWAY) {
            add(faults, ledger.count(Answered.HONEST), "requests refused while it was away");
        }
        ledger.unexpected().forEach(faults::add);
        return faults.stream()
                .map(fault -> process + " " + how.words() + ": " + fault)
                .toList();
    }

    private static void add(List<String> faults, long count, String what) {
        if (count > 0) faults.add(count + " " + what);
    }

    /** The median and the longest. */
    private String seconds() {
        List<Duration> sorted = whole.stream().sorted().toList();
        if (sorted.isEmpty()) return "–";
        double median = sorted.get(sorted.size() / 2).toMillis() / 1000.0;
        double most = sorted.getLast().toMillis() / 1000.0;
        return sorted.size() == 1
                ? String.format(Locale.UK, "%.1f", median)
                : String.format(Locale.UK, "%.1f (%.1f)", median, most);
    }
}
