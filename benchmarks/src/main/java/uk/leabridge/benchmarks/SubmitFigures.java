package uk.leabridge.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * P2: referrals submitted through the service, each in one durable commit, against pgbench running the service's own
 * statements one after another in one transaction on the same PostgreSQL.
 */
final class SubmitFigures {
    private static final int CLIENTS = 16;

    /** What does other work with the same cores: it would be measured with the service, and not with pgbench. */
    static final List<String> OTHERS = List.of("gateway", "comms", "grants", "training");

    private static final int HASH = 32;
    private static final String ANSWER = """
            {"id":"01a20327-2cd8-74c3-bcd6-03366908c987","reference":"HK-R-2026-000001","status":"RECEIVED",\
            "receivedAt":"2026-11-22T12:07:08.760984Z"}""";
    private static final String ENVELOPE = """
            {"specversion":"1.0","id":"01a20327-2cda-7dfd-8d4e-a169b4ed7f70","source":"/leabridge/referrals",\
            "type":"uk.leabridge.referral.received.v1","subject":"01a20327-2cd8-74c3-bcd6-03366908c987",\
            "time":"2026-11-22T12:07:08.760984Z","datacontenttype":"application/json","borough":"hackney",\
            "data":{"referralId":"01a20327-2cd8-74c3-bcd6-03366908c987","reference":"HK-R-2026-000001","borough":"hackney",\
            "sector":"EDUCATION","concern":"FASCINATION_EXTREME_VIOLENCE","immediateDanger":false,\
            "receivedAt":"2026-11-22T12:07:08.760984Z"}}""";

    private final Site site;
    private final Results results;
    private final Times times;

    SubmitFigures(Site site, Results results, Times times) {
        this.site = site;
        this.results = results;
        this.times = times;
    }

    void measure() {
        OTHERS.forEach(other -> site.platform().process(other).stop());
        try {
            compare();
        } finally {
            OTHERS.forEach(other -> site.platform().process(other).start());
        }
    }

    private void compare() {
        submitted(times.warmUp());
        pgbench(Duration.ofSeconds(5));
        List<Double> service = new ArrayList<>();
        List<Double> database = new ArrayList<>();
        for (int round = 0; round < times.rounds(); round++) {
            service.add(submitted(times.round()));
            database.add(pgbench(times.round()));
        }
        results.add(new Series("P2", "service, submitted, 16 clients", "referrals/s", service));
        results.add(new Series("P2", "pgbench, same statements one by one, 16 clients", "transactions/s", database));
    }

    private double submitted(Duration time) {
        Map<String, String> environment = Map.of(
                "BODY", write("body.json", Submission.BODY).toString(),
                "TOKEN",
                        write("token", site.platform().token("referrer.hackney"))
                                .toString(),
                "MARK", Long.toHexString(System.nanoTime()));
        return Wrk.perSecond(
                CLIENTS,
                time,
                "http://127.0.0.1:" + site.referrals(),
                List.of("-s", site.resource("submit.lua").toString()),
                environment);
    }

    private double pgbench(Duration time) {
        return new Pgbench(site).perSecond("submit.sql", values(), CLIENTS, time);
    }

    /** Values of the size that the service writes. */
    private Map<String, String> values() {
        return Map.of(
                "wrapped", bytes(size("wrapped", "data_key")),
                "body", bytes(size("body", "referral")),
                "fingerprint", bytes(HASH),
                "mac", bytes(HASH),
                "digest", bytes(HASH),
                "answer", ANSWER,
                "envelope", ENVELOPE);
    }

    private int size(String column, String table) {
        try (var database = Database.open(site, "referrals")) {
            return Integer.parseInt(database.text("select max(length(" + column + ")) from " + table));
        }
    }

    private static String bytes(int count) {
        byte[] bytes = new byte[count];
        RandomGenerator.getDefault().nextBytes(bytes);
        return "\\x" + java.util.HexFormat.of().formatHex(bytes);
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(Files.createDirectories(site.folder()).resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
