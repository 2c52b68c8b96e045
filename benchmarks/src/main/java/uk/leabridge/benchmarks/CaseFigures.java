package uk.leabridge.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** P3: who a case is about, read through the service, against pgbench running the service's own statements. */
final class CaseFigures {
    private static final int CLIENTS = 16;
    private static final int MAC = 32;

    private final Site site;
    private final Results results;
    private final Times times;

    CaseFigures(Site site, Results results, Times times) {
        this.site = site;
        this.results = results;
        this.times = times;
    }

    void measure() {
        var opened = OneCase.open(site);
        SubmitFigures.OTHERS.forEach(other -> site.platform().process(other).stop());
        try {
            compare(opened.caseId());
        } finally {
            SubmitFigures.OTHERS.forEach(other -> site.platform().process(other).start());
        }
    }

    private void compare(String caseId) {
        var values = Map.of("case", caseId, "person", personOf(caseId), "mac", "\\x" + "5a".repeat(MAC));
        var pgbench = new Pgbench(site);
        read(caseId, times.warmUp());
        pgbench.perSecond("case.sql", values, CLIENTS, Duration.ofSeconds(5));
        List<Double> service = new ArrayList<>();
        List<Double> database = new ArrayList<>();
        for (int round = 0; round < times.rounds(); round++) {
            service.add(read(caseId, times.round()));
            database.add(pgbench.perSecond("case.sql", values, CLIENTS, times.round()));
        }
        results.add(new Series("P3", "service, read, 16 clients", "reads/s", service));
        results.add(new Series("P3", "pgbench, same statements one by one, 16 clients", "transactions/s", database));
    }

    private double read(String caseId, Duration time) {
        String token = site.platform().token("safeguarding-officer." + OneCase.BOROUGH);
        return Wrk.perSecond(
                CLIENTS,
                time,
                "http://127.0.0.1:" + site.referrals() + "/v1/cases/" + caseId + "/person",
                List.of("-H", "Authorization: Bearer " + token),
                Map.of());
    }

    private String personOf(String caseId) {
        try (var database = Database.open(site, "referrals")) {
            return database.text("select person_id from safeguarding_case where id = '" + caseId + "'");
        }
    }
}
