package uk.leabridge.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.leabridge.local.demo.SyntheticYear.Person;

/** Sends one year, reads it back until the counts are even or a minute has passed, and says what it found. */
final class Demonstration {
    private static final Duration SETTLING = Duration.ofMinutes(1);

    private final DemoRun run;
    private final Door door;
    private final Crew crew;
    private final PrintStream out;
    private final Sent sent = new Sent();

    Demonstration(DemoRun run, Door door, Crew crew, PrintStream out) {
        this.run = run;
        this.door = door;
        this.crew = crew;
        this.out = out;
    }

    /** Sends everything and answers with the ids of the learners. */
    Map<Person, String> send() {
        SyntheticYear year = run.plan();
        new Referring(door, run, sent).send(crew, year.referrals());
        var teaching = new Teaching(door, run, sent);
        teaching.register(crew, year);
        new Funding(door, run, sent).send(crew, year);
        teaching.complete(crew, year);
        return teaching.learners(year.people());
    }

    Report readBack(Map<Person, String> learners, String kafka) {
        var reading = new ReadingBack(door, run, sent, crew);
        Instant deadline = Instant.now().plus(SETTLING);
        out.println("\n  Reading back lists, records, audits, topics and inboxes.");
        try (var topics = new Topics(kafka, run.beginning().minusSeconds(60), sent)) {
            Report report;
            do {
                Found stored = reading.stored(learners);
                Found audited = reading.audited();
                topics.catchUp();
                report = report(stored, audited, topics, reading.inboxes());
            } while (!report.isEven() && pause(deadline));
            sayRepeated(topics);
            return report;
        }
    }

    private Report report(Found stored, Found audited, Topics topics, Found inboxes) {
        var report = new Report();
        for (Kind kind : Kind.values()) {
            List<@Nullable Integer> counts = Arrays.asList(
                    sent.count(kind),
                    stored.distinct(kind),
                    audited.distinct(kind),
                    kind.isPublished() ? Integer.valueOf(topics.published(kind)) : null,
                    kind.consumer() == null ? null : Integer.valueOf(topics.consumed(kind)),
                    items(kind, inboxes));
            report.add(kind, counts);
        }
        return report;
    }

    private static @Nullable Integer items(Kind kind, Found inboxes) {
        if (!kind.isTold()) {
            return null;
        }
        return kind.mayChangeOften() ? inboxes.distinct(kind) : inboxes.entries(kind);
    }

    private void sayRepeated(Topics topics) {
        for (Kind kind : Kind.values()) {
            if (topics.repeated(kind) > 0) {
                out.println("  " + kind.title() + ": " + topics.repeated(kind)
                        + " events were delivered again, as at-least-once delivery allows; each is counted once.");
            }
        }
    }

    private static boolean pause(Instant deadline) {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return Instant.now().isBefore(deadline);
    }
}
