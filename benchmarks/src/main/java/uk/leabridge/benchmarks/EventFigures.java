package uk.leabridge.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * P4: from the commit of a referral to the commit of the inbox item that another service files for it, by PostgreSQL's own
 * commit times; against Kafka alone at the same rate.
 */
final class EventFigures {
    private static final int RATE = 100;
    private static final int CONNECTIONS = 8;
    private static final Duration SETTLING = Duration.ofSeconds(30);
    private static final String CAUSES =
            "select id::text, pg_xact_commit_timestamp(xmin) from referral where received_at >= ?";
    private static final String EFFECTS = "select subject_id::text, pg_xact_commit_timestamp(xmin) from inbox_item"
            + " where kind = 'REFERRAL_RECEIVED' and filed_at >= ?";

    private final Site site;
    private final Results results;
    private final Times times;

    EventFigures(Site site, Results results, Times times) {
        this.site = site;
        this.results = results;
        this.times = times;
    }

    void measure() {
        rememberCommitTimes();
        List<Double> median = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        List<Double> kafka = new ArrayList<>();
        try (var referrals = Database.open(site, "referrals");
                var comms = Database.open(site, "comms");
                var broker = new KafkaAlone(site.ports().kafka())) {
            submit(times.warmUp());
            broker.run(RATE, times.warmUp());
            for (int round = 0; round < times.rounds(); round++) {
                Histogram latency = round(referrals, comms);
                median.add(latency.getValueAtPercentile(50) / 1e3);
                p99.add(latency.getValueAtPercentile(99) / 1e3);
                kafka.add(broker.run(RATE, times.round()).getValueAtPercentile(99) / 1e6);
            }
        }
        results.add(new Series("P4", "commit to commit, median", "ms", median));
        results.add(new Series("P4", "commit to commit, p99", "ms", p99));
        results.add(new Series("P4", "Kafka alone, produce to consume, p99", "ms", kafka));
    }

    private Histogram round(Database referrals, Database comms) {
        Instant from = Instant.now();
        submit(times.round());
        Map<String, Instant> causes = referrals.moments(CAUSES, from);
        Map<String, Instant> effects = comms.moments(EFFECTS, from);
        Instant deadline = Instant.now().plus(SETTLING);
        while (!effects.keySet().containsAll(causes.keySet())) {
            if (Instant.now().isAfter(deadline)) {
                throw new BenchFailure("Of " + causes.size() + " referrals, comms has " + effects.size());
            }
            Pause.milliseconds(200);
            effects = comms.moments(EFFECTS, from);
        }
        var latency = new Histogram(3);
        for (var cause : causes.entrySet()) {
            Instant effect = effects.getOrDefault(cause.getKey(), cause.getValue());
            latency.recordValue(Duration.between(cause.getValue(), effect).toNanos() / 1000);
        }
        return latency;
    }

    private void submit(Duration time) {
        var submission = new Submission(site.referrals(), site.platform().token("referrer.hackney"));
        new SteadyLoad(site.referrals(), CONNECTIONS, RATE).run(time, _ -> submission.next());
    }

    private void rememberCommitTimes() {
        try (var database = Database.open(site, "postgres")) {
            if (database.text("show track_commit_timestamp").equals("on")) {
                return;
            }
            database.execute("alter system set track_commit_timestamp = on");
        }
        site.platform().process("postgresql").restart();
        for (String service : List.of("keycloak", "referrals", "comms", "gateway")) {
            site.platform().process(service).restart();
        }
    }
}
