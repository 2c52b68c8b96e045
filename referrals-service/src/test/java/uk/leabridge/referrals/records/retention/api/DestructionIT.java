package uk.leabridge.referrals.records.retention.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.audit.AuditSealer;
import uk.leabridge.platform.test.contract.EventContracts;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;
import uk.leabridge.referrals.casework.transfer.api.TransferWorld;

/** What is left of a person after their record was destroyed. All people are made up. */
@QuarkusTest
@ReferralsService
class DestructionIT {
    private static final List<String> WORDS = List.of(
            CaseWorld.FAMILY_NAME,
            CaseWorld.REASON,
            CaseWorld.SUMMARY,
            CaseWorld.NOTE,
            CaseWorld.PLANNED,
            RetentionWorld.REASON,
            "E1 1AA",
            "07700 900000",
            "Sample-Told",
            "Talks of nothing but violent videos");

    @Inject
    AuditSealer sealer;

    private final RetentionWorld world = new RetentionWorld();
    private final CaseWorld cases = world.cases;
    private final List<String> lines = new ArrayList<>();
    private final Handler keep = new Handler() {
        @Override
        public synchronized void publish(LogRecord entry) {
            lines.add(entry.getMessage()
                    + List.of(entry.getParameters() == null ? new Object[0] : entry.getParameters())
                    + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(keep);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(keep);
    }

    /** A case with everything that a case can have, closed seven years ago. */
    private record Full(String referral, String caseId, String record, String meeting, String item, String session) {}

    private Full full() throws SQLException {
        var caseId = cases.opened(CaseWorld.ADULT);
        var meeting = cases.meeting(cases.panel("SAP"));
        var item = cases.listed(meeting, caseId);
        made(creating(cases.officer)
                .body("{\"agency\": \"HEALTH\", \"words\": \"Sample-Told: known to the nurse since May.\"}")
                .post("/v1/meetings/" + meeting + "/agenda/" + item + "/information"));
        cases.quorate(meeting);
        cases.decide(meeting, item, "ADOPT").then().statusCode(200);
        cases.consent(caseId, "SOUGHT", "PERSON").then().statusCode(200);
        cases.consent(caseId, "GIVEN", "PERSON").then().statusCode(200);
        cases.act(cases.officer, caseId, "support", "").then().statusCode(200);
        cases.assessed(caseId, 0, "GRIEVANCE", "THREAT");
        var action = cases.planned(caseId, "GRIEVANCE");
        cases.end(caseId, action, "completion").then().statusCode(200);
        cases.whyNot(caseId, "THREAT").then().statusCode(201);
        var sessions = "/v1/cases/" + caseId + "/sessions";
        var session = made(creating(cases.officer)
                .body("{\"provider\": \"" + cases.borough + "-provider\", \"startsAt\": \"2026-01-05T10:00:00Z\"}")
                .post(sessions));
        as(cases.officer)
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"" + CaseWorld.REASON + "\"}")
                .post(sessions + "/" + session + "/absence")
                .then()
                .statusCode(200);
        TestDatabase.execute(
                "update safeguarding_case set status = 'CLOSED', closed_at = now() - interval '7 years' where id = ?::uuid",
                caseId);
        var referral = referralOf(caseId);
        return new Full(referral, caseId, RetentionWorld.recordOf("safeguarding_case", caseId), meeting, item, session);
    }

    private static String referralOf(String caseId) throws SQLException {
        return String.valueOf(TestDatabase.rows("select referral_id from safeguarding_case where id = ?::uuid", caseId)
                .getFirst()
                .get("referral_id"));
    }

    @Test
    void leavesAReceiptAndTellsTheOthers() throws SQLException {
        var full = full();

        var answer = world.destroyed(full.record());

        String id = answer.path("receipt.id");
        var receipt = as(world.auditor)
                .get("/v1/destructions/" + id)
                .then()
                .statusCode(200)
                .body("receipt.kind", equalTo("CASE"))
                .body("receipt.entity", equalTo(full.caseId()))
                .body("receipt.reviewedBy", equalTo(world.auditor.subject()))
                .body("receipt.destroyedBy", equalTo(cases.admin.subject()))
                .body("receipt.sealedValues", greaterThan(15))
                .body("receipt.linksDeleted", greaterThan(2))
                .body(
                        "receivers.receiver",
                        contains("HEALTH", "LOCAL_AUTHORITY", "POLICE_CT", cases.borough + "-provider"))
                .extract()
                .<Map<String, Object>>path("receipt");
        assertThat(receipt.remove("digest")).isEqualTo(sha256(receipt));
        var told = TestDatabase.events(full.record());
        assertThat(told).hasSize(1);
        EventContracts.assertObeysSchema("referrals", "person.destroyed", 1, told.getFirst());
        assertThat(TestDatabase.rows(
                        "select 1 from data_key where person_id = ?::uuid and wrapped is null", full.record()))
                .hasSize(1);
        as(world.auditor).get("/v1/retention").then().body("items.size()", equalTo(0));
    }

    /** As the document of the API describes it. */
    private static String sha256(Map<String, Object> receipt) {
        var text = new StringBuilder();
        receipt.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void leavesTheShellInCodes() throws SQLException {
        var full = full();
        world.destroyed(full.record());

        as(cases.officer)
                .get("/v1/cases/" + full.caseId())
                .then()
                .statusCode(200)
                .body("destroyedAt", notNullValue())
                .body("person", nullValue())
                .body("status", equalTo("CLOSED"));
        as(cases.officer)
                .get("/v1/referrals/" + full.referral())
                .then()
                .statusCode(200)
                .body("destroyedAt", notNullValue())
                .body("form", nullValue())
                .body("sector", equalTo("EDUCATION"))
                .body("concern", equalTo("NO_IDEOLOGY"));
        as(cases.officer)
                .get("/v1/cases/" + full.caseId() + "/chronology")
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("OPENED"))
                .body("items.reason.findAll { it != null }.size()", equalTo(0));
        as(world.auditor)
                .get("/v1/retention/" + full.record())
                .then()
                .statusCode(200)
                .body("destroyedAt", notNullValue())
                .body("review.decision", equalTo("DESTROY"))
                .body("review.reason", nullValue());
    }

    @Test
    void leavesNoWordOfThePersonInAnyTableOrLog() throws SQLException {
        var full = full();
        world.destroyed(full.record());

        for (var table : TestDatabase.rows("select tablename from pg_tables where schemaname = 'public'")) {
            assertNoWord(String.valueOf(table.get("tablename")));
        }

        assertThat(lines).noneMatch(line -> WORDS.stream().anyMatch(line::contains));
        assertThat(TestDatabase.rows(
                        "select 1 from person_token t join referral r on r.id = t.referral_id where r.person_id = ?::uuid",
                        full.record()))
                .isEmpty();
        assertThat(TestDatabase.rows("select 1 from linkage_check where referral_id = ?::uuid", full.referral()))
                .isEmpty();
    }

    /** As a dump writes it: bytes in hexadecimal. */
    private static void assertNoWord(String table) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select t::text from \"" + table + "\" t")) {
            while (row.next()) {
                var dumped = row.getString(1);
                for (var word : WORDS) {
                    assertThat(dumped)
                            .as(table)
                            .doesNotContain(word)
                            .doesNotContain(HexFormat.of().formatHex(word.getBytes(UTF_8)));
                }
            }
        }
    }

    /** What a later table seals must be destroyed, counted and shown to the person, too. */
    @Test
    void countsEverySealedColumn() throws SQLException {
        var known =
                TestDatabase.rows("select part::text || '.' || name as purpose from record_value where sealed").stream()
                        .map(row -> row.get("purpose"))
                        .toList();
        var sealed = TestDatabase.rows(
                "select table_name, column_name from information_schema.columns where table_schema = 'public'"
                        + " and data_type = 'bytea' and table_name in (select tablename from pg_tables)"
                        + " and (table_name, column_name) not in (('data_key', 'wrapped'), ('person_token', 'token'),"
                        + " ('subject_access_token', 'token'),"
                        + " ('destruction', 'digest'), ('idempotency_key', 'fingerprint'), ('referral_draft', 'answers'))"
                        + " and table_name not like 'audit%' and table_name not like '%_copy'");

        assertThat(sealed).isNotEmpty().allSatisfy(column -> assertThat(known)
                .contains(column.get("table_name") + "." + column.get("column_name")));
    }

    @Test
    void keepsTheAuditWholeAndSaysWhoDestroyed() throws SQLException {
        var full = full();
        world.destroyed(full.record());
        sealer.sealAll();

        as(world.auditor).get("/v1/audit/verification").then().body("intact", equalTo(true));
        as(world.auditor)
                .queryParam("person", full.record())
                .queryParam("limit", 100)
                .get("/v1/audit")
                .then()
                .body("items.action", hasItem("record.destroy"))
                .body("items.action", hasItem("case.read"));
    }

    /** Every operation on something of the person, as the API describes them; bodies where the shape would refuse first. */
    @Test
    void answersNoOperationOnWhatIsLeftWithAFault() throws IOException, SQLException {
        var full = full();
        world.destroyed(full.record());
        var ids = Map.of(
                "/v1/cases/{id}", full.caseId(),
                "/v1/referrals/{id}", full.referral(),
                "/v1/retention/{record}", full.record(),
                "/v1/meetings/{id}/agenda/{item}", full.item(),
                "/v1/meetings/{id}", full.meeting());
        var described = new ObjectMapper().readTree(Files.readString(Path.of("../contracts/openapi/referrals.json")));
        int asked = 0;
        for (var path : described.get("paths").properties()) {
            var mine = ids.keySet().stream().filter(path.getKey()::startsWith).findFirst();
            if (mine.isEmpty()) continue;
            for (var method : path.getValue().properties()) {
                if (!List.of("get", "post", "put", "delete").contains(method.getKey())) continue;
                asked++;
                call(method.getKey(), filled(path.getKey(), full), body(path.getKey()));
            }
        }
        assertThat(asked).isGreaterThan(30);
    }

    private static String filled(String path, Full full) {
        var start = path.startsWith("/v1/cases")
                ? full.caseId()
                : path.startsWith("/v1/meetings") ? full.meeting() : full.referral();
        return path.replace("{id}", start)
                .replace("{record}", full.record())
                .replace("{item}", full.item())
                .replace("{session}", full.session())
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    private static String body(String path) {
        if (path.endsWith("/assignment")) return "{\"assignee\": \"" + UUID.randomUUID() + "\"}";
        if (path.endsWith("/information")) return "{\"agency\": \"HEALTH\", \"words\": \"Said once more, later.\"}";
        if (path.endsWith("/holds")) return "{\"ground\": \"COMPLAINT\", \"reason\": \"" + CaseWorld.REASON + "\"}";
        return "{\"reason\": \"" + CaseWorld.REASON + "\", \"legalBasis\": \"CTSA_2015_SECTION_36\"}";
    }

    private void call(String method, String path, String body) {
        for (var who : List.of(cases.officer, world.auditor)) {
            var request = creating(who).header("If-Match", version(who, path));
            if (!method.equals("get")) request = request.body(body);
            assertThat(request.request(method.toUpperCase(java.util.Locale.ROOT), path)
                            .statusCode())
                    .as(method + " " + path)
                    .isLessThan(500);
        }
    }

    private static String version(Tokens who, String path) {
        var root = path.split("/", -1);
        var read = as(who).get("/" + root[1] + "/" + root[2] + "/" + root[3]);
        var tag = read.header("ETag");
        return tag == null ? "\"1\"" : tag;
    }

    @Test
    void takesNothingMoreIn() throws SQLException {
        var full = full();
        var advice = world.advice();
        as(cases.officer)
                .header("If-Match", "\"0\"")
                .body("{\"answer\": \"Yes, talk to them first.\"}")
                .post("/v1/advice/" + advice + "/answer")
                .then()
                .statusCode(200);
        TestDatabase.execute("update advice set answered_at = now() - interval '7 years' where id = ?::uuid", advice);
        world.destroyed(full.record());
        world.destroyed(RetentionWorld.recordOf("advice", advice));
        var before = List.of(
                CaseWorld.everythingAbout(full.caseId()),
                TestDatabase.rows("select id from referral_step where referral_id = ?::uuid", full.referral()),
                TestDatabase.rows("select id from retention_hold where person_id = ?::uuid", full.record()));

        var assigned = "{\"assignee\": \"" + UUID.randomUUID() + "\"}";
        cases.change(cases.officer, "/v1/cases/" + full.caseId())
                .body(assigned)
                .put("/v1/cases/" + full.caseId() + "/assignment")
                .then()
                .statusCode(409);
        cases.change(cases.officer, "/v1/referrals/" + full.referral())
                .body(assigned)
                .put("/v1/referrals/" + full.referral() + "/assignment")
                .then()
                .statusCode(409);
        List.of(
                        as(cases.referrer)
                                .header("If-Match", "\"1\"")
                                .body("{\"referralId\": \"" + full.referral() + "\"}")
                                .post("/v1/advice/" + advice + "/referral"),
                        world.hold(world.auditor, full.record()),
                        world.review(
                                world.auditor,
                                full.record(),
                                world.version(full.record()),
                                RetentionWorld.destroying()),
                        world.destroy(cases.admin, full.record(), world.version(full.record())))
                .forEach(answer -> answer.then()
                        .statusCode(409)
                        .body("type", equalTo("/problems/record-destroyed"))
                        .body("destroyedAt", notNullValue()));
        as(cases.referrer)
                .get("/v1/advice/" + advice)
                .then()
                .statusCode(200)
                .body("question", nullValue())
                .body("destroyedAt", notNullValue());

        assertThat(List.of(
                        CaseWorld.everythingAbout(full.caseId()),
                        TestDatabase.rows("select id from referral_step where referral_id = ?::uuid", full.referral()),
                        TestDatabase.rows("select id from retention_hold where person_id = ?::uuid", full.record())))
                .isEqualTo(before);
    }

    @Test
    void isNotDestroyedByWhoReviewedIt() throws SQLException {
        var record = world.ended(CaseWorld.ADULT, "7");
        world.review(cases.admin, record, "\"0\"", RetentionWorld.destroying())
                .then()
                .statusCode(200);

        world.destroy(cases.admin, record, "\"1\"")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-needed"));

        assertThat(TestDatabase.rows("select 1 from data_key where person_id = ?::uuid and wrapped is null", record))
                .isEmpty();
        assertThat(TestDatabase.events(record)).isEmpty();
        assertThat(TestDatabase.rows("select 1 from destruction where person_id = ?::uuid", record))
                .isEmpty();
    }

    @Test
    void forgetsWhatWasCountedOfThePerson() throws SQLException {
        var counted =
                "select 1 from referral_characteristic k join referral r on r.id = k.referral_id where r.person_id = ?::uuid";
        var record = world.ended(CaseWorld.ADULT + ", \"sex\": \"FEMALE\"", "7");
        assertThat(TestDatabase.rows(counted, record)).hasSize(1);

        world.destroyed(record);

        assertThat(TestDatabase.rows(counted, record)).isEmpty();
    }

    @Test
    void leavesTheOtherRecordsOfThePersonAsTheyAre() throws SQLException {
        var one = world.ended(CaseWorld.ADULT, "8");
        var other = world.ended(CaseWorld.ADULT, "7");

        world.destroyed(one);

        as(world.auditor)
                .get("/v1/retention/" + other)
                .then()
                .body("others", equalTo(0))
                .body("destroyedAt", nullValue());
        assertThat(TestDatabase.rows("select 1 from data_key where person_id = ?::uuid and wrapped is not null", other))
                .hasSize(1);
    }

    @Test
    void isDestroyedByTheBoroughThatHoldsItWhereverItCameFrom() throws SQLException {
        var transfers = new TransferWorld();
        var here = transfers.here;
        var there = transfers.there;
        var caseId = here.opened(CaseWorld.ADULT);
        transfers.accepted(caseId);
        TestDatabase.execute(
                "update safeguarding_case set status = 'CLOSED', closed_at = now() - interval '7 years' where id = ?::uuid",
                caseId);
        var record = RetentionWorld.recordOf("safeguarding_case", caseId);
        var referral = referralOf(caseId);
        var auditor = Tokens.of("auditor", there.borough);
        as(Tokens.of("auditor", here.borough))
                .get("/v1/retention/" + record)
                .then()
                .statusCode(409)
                .body("to", equalTo(there.borough));
        as(auditor)
                .header("If-Match", "\"0\"")
                .body(RetentionWorld.destroying())
                .post("/v1/retention/" + record + "/review")
                .then()
                .statusCode(200);

        as(there.admin)
                .header("If-Match", "\"1\"")
                .post("/v1/retention/" + record + "/destruction")
                .then()
                .statusCode(201)
                .body("receivers.receiver", hasItem(here.borough));

        as(here.officer)
                .get("/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .body("form", nullValue())
                .body("destroyedAt", notNullValue());
        assertThat(TestDatabase.rows("select 1 from person_token where referral_id = ?::uuid", referral))
                .isEmpty();
        for (var one : TestDatabase.rows("select id::text from case_transfer where case_id = ?::uuid", caseId)) {
            for (var who : List.of(here.officer, there.chair)) {
                assertThat(as(who).get("/v1/transfers/" + one.get("id")).statusCode())
                        .isLessThan(500);
            }
        }
    }

    @Test
    void isNotLookedForAnyMoreWhenTheKeyIsGone() throws SQLException {
        var first = cases.cleared(CaseWorld.ADULT);
        var second = cases.cleared(CaseWorld.ADULT);
        TestDatabase.execute(
                "set session_replication_role = replica; update data_key set wrapped = null, destroyed_at = now() where person_id = (select person_id from referral where id = ?::uuid)",
                second);
        TestDatabase.execute(
                "insert into linkage_check (referral_id, borough, created_at) values (?::uuid, ?, now()) on conflict do nothing",
                second,
                cases.borough);
        var detect = Arc.container()
                .instance(uk.leabridge.referrals.intake.referral.application.DetectRepeat.class)
                .get();
        var request = Arc.container().requestContext();
        request.activate();
        try {
            var service = uk.leabridge.platform.identity.Actor.system(
                    "referrals", new uk.leabridge.platform.identity.Borough(cases.borough));
            Arc.container()
                    .instance(uk.leabridge.platform.identity.CurrentActor.class)
                    .get()
                    .actAs(service);

            detect.handle(UUID.fromString(second), service);
        } finally {
            request.terminate();
        }

        assertThat(TestDatabase.rows("select 1 from linkage_check where referral_id = ?::uuid", second))
                .isEmpty();
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void listsWhoHasYetToConfirm() throws SQLException {
        var full = full();
        var answer = world.destroyed(full.record());
        String id = answer.path("receipt.id");
        List<String> receivers = answer.path("receivers.id");
        var today = LocalDate.now(Clock.LONDON);
        var path = "/v1/destructions/" + id + "/receivers/";

        as(world.auditor).get("/v1/destructions?outstanding=true").then().body("items.id", contains(id));
        confirm(world.auditor, path + receivers.getFirst(), today.plusDays(1)).statusCode(422);
        confirm(world.auditor, path + receivers.getFirst(), today.minusDays(1)).statusCode(422);
        confirm(world.auditor, path + UUID.randomUUID(), today).statusCode(404);
        confirm(Tokens.of("auditor", "newham"), path + receivers.getFirst(), today)
                .statusCode(404);
        confirm(cases.officer, path + receivers.getFirst(), today).statusCode(403);
        for (var receiver : receivers)
            confirm(world.auditor, path + receiver, today).statusCode(204);
        confirm(world.auditor, path + receivers.getFirst(), today)
                .statusCode(409)
                .body("type", equalTo("/problems/receipt-confirmed"));

        as(world.auditor).get("/v1/destructions?outstanding=true").then().body("items.size()", equalTo(0));
        as(world.auditor).get("/v1/destructions").then().body("items.id", contains(id));
        as(Tokens.of("auditor", "newham")).get("/v1/destructions/" + id).then().statusCode(404);
        given().get("/v1/destructions/" + id).then().statusCode(401);
    }

    private static io.restassured.response.ValidatableResponse confirm(Tokens who, String path, LocalDate on) {
        return as(who).body("{\"confirmedOn\": \"" + on + "\"}")
                .post(path + "/confirmation")
                .then();
    }
}
