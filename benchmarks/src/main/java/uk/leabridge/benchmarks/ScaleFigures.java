package uk.leabridge.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** P9: what an officer opens all day, in a borough of 1,000 referrals and 50 cases, and then of 100,000 and 5,000. */
final class ScaleFigures {
    static final String FEW = ", 1,000 referrals";
    static final String MANY = ", 100,000 referrals";

    private static final int CONNECTIONS = 4;
    private static final int PER_SECOND = 40;

    /** One in fifty is open; the others were decided. Bodies are not opened by what is measured. */
    private static final String REFERRALS = """
            insert into referral (id, version, prefix, borough, person_id, status, sector, concern, age_band, immediate_danger,
                referrer_subject, body, received_at, decided_at, gateway_requested_at, gateway_due_at, gateway_result, gateway_answered_at)
            select uuidv7(), 0, 'HK', 'hackney', uuidv7(),
                case when i % 50 > 0 then 'NO_FURTHER_ACTION' when i % 100 = 0 then 'RECEIVED' else 'SCREENING' end,
                (array['EDUCATION', 'POLICE', 'LOCAL_AUTHORITY', 'HEALTH'])[1 + i % 4], 'NO_IDEOLOGY', 'AGE_11_TO_15', false,
                'sample', decode(repeat('00', 900), 'hex'), at, case when i % 50 > 0 then at + interval '2 days' end,
                at, at + interval '5 days', case when i % 50 > 0 then 'CLEAR' end, case when i % 50 > 0 then at + interval '1 day' end
            from generate_series($from, $to) i, lateral (select now() - i * interval '9 minutes' as at) t""";

    private static final String CASES = """
            with chosen as (select id, person_id, received_at, row_number() over (order by id) as i from referral r
                where borough = 'hackney' and not exists (select 1 from safeguarding_case c where c.referral_id = r.id) limit $cases)
            insert into safeguarding_case (id, version, prefix, borough, person_id, referral_id, kind, concern, status, consent_status,
                consent_from, consent_at, identity, opened_at, status_since)
            select uuidv7(), 0, 'HK', 'hackney', person_id, id, 'SIP', 'NO_IDEOLOGY', 'SUPPORT_ACTIVE', 'GIVEN', 'PARENT_OR_CARER',
                received_at, decode(repeat('00', 300), 'hex'), received_at, received_at from chosen""";

    private static final String STEPS = """
            insert into case_step (id, case_id, borough, position, kind, at, from_status, to_status, actor, actor_roles, codes)
            select uuidv7(), c.id, c.borough, 0, k.kind, c.opened_at + n * interval '3 days', null, 'SUPPORT_ACTIVE', 'sample',
                'safeguarding-officer', '{}'
            from safeguarding_case c, unnest(array['OPENED', 'ADOPT', 'START_SUPPORT', 'REVIEW', 'RECORD_CONTACT', 'ASSESSED'])
                with ordinality k (kind, n)
            where not exists (select 1 from case_step s where s.case_id = c.id)""";

    private final Site site;
    private final Results results;
    private final Times times;

    ScaleFigures(Site site, Results results, Times times) {
        this.site = site;
        this.results = results;
        this.times = times;
    }

    void measure() {
        var opened = OneCase.open(site);
        fill(1, 1_000, 50);
        var paths = paths(opened);
        paths.values()
                .forEach(path ->
                        p99(path, Duration.ofSeconds(Math.max(1, times.warmUp().toSeconds() / 10))));
        measure(paths, FEW);
        fill(1_001, 100_000, 4_950);
        measure(paths, MANY);
    }

    private static Map<String, String> paths(OneCase.Opened opened) {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("work list", "/v1/worklist");
        paths.put("referrals, newest", "/v1/referrals");
        paths.put("referrals, one status", "/v1/referrals?status=SCREENING");
        paths.put("referral by reference", "/v1/referrals?reference=" + opened.reference());
        paths.put("cases, newest", "/v1/cases");
        paths.put("case page: case", "/v1/cases/" + opened.caseId());
        paths.put("case page: person", "/v1/cases/" + opened.caseId() + "/person");
        paths.put("case page: chronology", "/v1/cases/" + opened.caseId() + "/chronology");
        return paths;
    }

    private void fill(int from, int to, int cases) {
        try (var database = Database.open(site, "referrals")) {
            database.execute(REFERRALS.replace("$from", Integer.toString(from)).replace("$to", Integer.toString(to)));
            database.execute(CASES.replace("$cases", Integer.toString(cases)));
            database.execute(STEPS);
            database.execute("vacuum (analyze) referral");
            database.execute("vacuum (analyze) safeguarding_case");
            database.execute("vacuum (analyze) case_step");
            database.execute("vacuum (analyze) due_kept");
        }
    }

    private void measure(Map<String, String> paths, String scale) {
        paths.forEach((name, path) -> {
            p99(path, Duration.ofSeconds(2));
            List<Double> rounds = new ArrayList<>();
            for (int round = 0; round < times.rounds(); round++) {
                rounds.add(p99(path, times.round()));
            }
            results.add(new Series("P9", name + scale, "ms, p99", rounds));
        });
    }

    private double p99(String path, Duration time) {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + site.referrals()
                        + "\r\nAuthorization: Bearer "
                        + site.platform().token("safeguarding-officer." + OneCase.BOROUGH)
                        + "\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return new SteadyLoad(site.referrals(), CONNECTIONS, PER_SECOND)
                        .run(time, _ -> request)
                        .getValueAtPercentile(99)
                / 1_000_000.0;
    }
}
