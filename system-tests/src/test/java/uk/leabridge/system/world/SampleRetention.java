package uk.leabridge.system.world;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** A record that is held, and one that was destroyed, so that every table of retention has rows. */
final class SampleRetention {
    private static final String REASON = "\"reason\": \"Nothing speaks for keeping this record any longer.\"";
    private static final String DESTROY = "{\"decision\": \"DESTROY\", " + REASON + "}";
    private static final String HOLD = "{\"ground\": \"COMPLAINT\", " + REASON + "}";
    private static final String LIFT = "{" + REASON + "}";
    private static final String AGE =
            "update safeguarding_case set status = 'CLOSED', closed_at = now() - interval '9 years' where id = ?::uuid";

    private SampleRetention() {}

    /** What there is: ids by path, and bodies by operation. */
    record Made(Map<String, String> ids, Map<String, String> bodies) {}

    /** Destroys the record of this case; time is what the system does not have, so its end is put into the past. */
    static Made make(World world, String v1, String caseId) {
        Caller officer = world.as("safeguarding-officer." + Samples.OWN);
        Caller auditor = world.as("auditor." + Samples.OWN);
        String gone = record(officer, v1 + "/cases/" + caseId);
        age(world, caseId);
        String path = v1 + "/retention/" + gone;
        auditor.change("POST", path + "/review", DESTROY, "\"0\"").expect(200);
        Answer receipt = world.as("borough-admin." + Samples.OWN)
                .change("POST", path + "/destruction", "", "\"1\"")
                .expect(201);
        String held = record(
                officer,
                v1 + "/referrals/"
                        + world.as("referrer." + Samples.OWN)
                                .create(v1 + "/referrals", SampleReferral.next().json())
                                .expect(201)
                                .text("id"));
        String hold = officer.create(v1 + "/retention/" + held + "/holds", HOLD)
                .expect(201)
                .text("id");
        return new Made(
                Map.of(
                        v1 + "/retention/{record}", held,
                        v1 + "/persons/{record}", held,
                        v1 + "/retention/{record}/holds/{hold}", hold,
                        v1 + "/destructions/{id}",
                                receipt.json().at("/receipt/id").asText(),
                        v1 + "/destructions/{id}/receivers/{receiver}",
                                receipt.json().at("/receivers/0/id").asText()),
                Map.of(
                        "POST " + v1 + "/retention/{record}/review", DESTROY,
                        "POST " + v1 + "/retention/{record}/holds", HOLD,
                        "POST " + v1 + "/retention/{record}/holds/{hold}/lifting", LIFT,
                        "POST " + v1 + "/destructions/{id}/receivers/{receiver}/confirmation",
                                "{\"confirmedOn\": \"" + LocalDate.now(ZoneOffset.UTC) + "\"}"));
    }

    private static String record(Caller officer, String path) {
        return officer.get(path).expect(200).text("record");
    }

    private static void age(World world, String caseId) {
        try {
            world.databases().change("referrals", AGE, caseId);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
