package uk.leabridge.referrals.records.subjectaccess.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** A borough whose auditor answers requests. All people are made up. */
final class SubjectAccessWorld {
    static final String PATH = "/v1/subject-access";
    static final String REASON = "The officer has looked at this and weighed it.";

    final LocalDate today = LocalDate.now(Clock.LONDON);
    final CaseWorld cases;
    final Tokens auditor;

    SubjectAccessWorld() {
        this(new CaseWorld());
    }

    SubjectAccessWorld(CaseWorld cases) {
        this.cases = cases;
        this.auditor = Tokens.of("auditor", cases.borough);
    }

    String recordOf(String referral) throws SQLException {
        return String.valueOf(TestDatabase.rows("select person_id from referral where id = ?::uuid", referral)
                .getFirst()
                .get("person_id"));
    }

    String asked(String requester) {
        return asked(requester, """
            "givenName": "Sample", "familyName": "%s", "dateOfBirth": "1990-03-27", "postcode": "E1 1AA\"""".formatted(CaseWorld.FAMILY_NAME));
    }

    String asked(String requester, String person) {
        return made(
                creating(auditor).body("""
            {"requester": "%s", "identityCheck": "PHOTO_DOCUMENT", "receivedOn": "%s", "contact": "Sample-Contact Road 1",
             "person": {%s}}
            """.formatted(requester, today, person)).post(PATH));
    }

    String version(String request) {
        return as(auditor)
                .get(PATH + "/" + request)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    Response change(String method, String request, String path, String body) {
        return as(auditor).header("If-Match", version(request)).body(body).request(method, PATH + "/" + request + path);
    }

    void choose(String request, String... records) {
        change("PUT", request, "/records", "{\"records\": [\"" + String.join("\", \"", records) + "\"]}")
                .then()
                .statusCode(200);
    }

    Response bundle(String request) {
        return as(auditor).header("If-Match", version(request)).post(PATH + "/" + request + "/bundle");
    }

    /** All that somebody receives: the files, or what refuses. */
    String handedOut(Response answer) throws IOException {
        return answer.statusCode() == 200 ? String.join("\n", unzipped(answer).values()) : answer.asString();
    }

    Map<String, String> unzippedBundle(String request) throws IOException {
        var answer = bundle(request);
        answer.then().statusCode(200);
        return unzipped(answer);
    }

    static Map<String, String> unzipped(Response answer) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    List<Map<String, Object>> items(String request) {
        return as(auditor)
                .get(PATH + "/" + request + "/items")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    Map<String, Object> item(String request, String kind, String part) {
        return items(request).stream()
                .filter(one -> kind.equals(one.get("kind")) && part.equals(one.get("part")))
                .findFirst()
                .orElseThrow();
    }

    static String giving() {
        return "{\"decision\": \"GIVE\", \"reason\": \"" + REASON + "\"}";
    }

    static String holdingBack(String exemption) {
        return "{\"decision\": \"HOLD_BACK\", \"exemption\": \"" + exemption + "\", \"reason\": \"" + REASON + "\"}";
    }

    static String givingWithout(String exemption, String... passages) {
        return "{\"decision\": \"GIVE_IN_PART\", \"exemption\": \"" + exemption + "\", \"leaveOut\": [\""
                + String.join("\", \"", passages) + "\"], \"reason\": \"" + REASON + "\"}";
    }

    Response decide(String request, Map<String, Object> item, String decision) {
        return change("PUT", request, "/items/" + item.get("id"), decision);
    }

    /** Decides about all that nobody has decided about, each by itself. */
    void decideTheRest(String request, String decision) {
        for (var one : items(request)) {
            if ("UNDECIDED".equals(one.get("state")))
                decide(request, one, decision).then().statusCode(200);
        }
    }

    String page(String request) throws IOException {
        var answer = bundle(request);
        answer.then().statusCode(200);
        return String.valueOf(unzipped(answer).get("what-is-held.html"));
    }
}
