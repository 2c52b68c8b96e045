package uk.leabridge.referrals.panel.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static uk.leabridge.referrals.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.cases.api.CaseWorld.everythingAbout;
import static uk.leabridge.referrals.cases.api.CaseWorld.made;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.cases.api.CaseWorld;

@QuarkusTest
@ReferralsService
class MeetingIT {
    private final CaseWorld world = new CaseWorld();

    /** A child's case on the agenda of a meeting. */
    private record Listed(String caseId, String panel, String meeting, String item) {}

    private Listed listed() {
        var caseId = world.opened(CaseWorld.CHILD);
        var panel = world.panel("SIP");
        var meeting = world.meeting(panel);
        return new Listed(caseId, panel, meeting, world.listed(meeting, caseId));
    }

    @Test
    void hearsCasesInOrder() {
        var first = listed();
        var second = world.opened(CaseWorld.CHILD);
        world.listed(first.meeting(), second);

        as(world.officer)
                .get("/v1/meetings/" + first.meeting())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("kind", equalTo("SIP"))
                .body("agenda.caseId", contains(first.caseId(), second))
                .body("agenda.position", contains(1, 2))
                .body("agenda.status", contains("PANEL_LISTED", "PANEL_LISTED"))
                .body("attendance.quorum", equalTo(false))
                .body("attendance.missing", contains("LOCAL_AUTHORITY", "POLICE_CT"));
    }

    @Test
    void minutesADecisionWithWhoWasThere() throws SQLException {
        var heard = listed();
        world.quorate(heard.meeting());

        world.decide(heard.meeting(), heard.item(), "ADOPT").then().statusCode(200);
        world.attend(heard.meeting(), "HEALTH").then().statusCode(200);

        as(world.chair)
                .get("/v1/meetings/" + heard.meeting() + "/decisions")
                .then()
                .statusCode(200)
                .body("items.itemId", contains(heard.item()))
                .body("items[0].decision", equalTo("ADOPT"))
                .body("items[0].decidedBy", equalTo(world.chair.subject()))
                .body("items[0].agenciesPresent", contains("HEALTH", "LOCAL_AUTHORITY", "POLICE_CT"))
                .body("items[0].reason", equalTo(CaseWorld.REASON))
                .body("items[0].dissent", equalTo("Health would have waited."));
        as(world.officer).get("/v1/cases/" + heard.caseId()).then().body("status", equalTo("ADOPTED"));
        var row = TestDatabase.rows("select reason, dissent from agenda_item where id = ?::uuid", heard.item())
                .getFirst();
        assertThat(new String((byte[]) row.get("reason"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(CaseWorld.REASON);
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where entity_id = ?::uuid and action = 'meeting.decision.read'",
                        heard.item()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                               | 0 | LOCAL_AUTHORITY POLICE_CT
            HEALTH EDUCATION LOCAL_AUTHORITY | 3 | POLICE_CT
            HEALTH EDUCATION POLICE_CT       | 3 | LOCAL_AUTHORITY
            LOCAL_AUTHORITY POLICE_CT        | 2 | ''
            """)
    void decidesNothingWithoutAQuorum(String present, int count, String missing) throws SQLException {
        var heard = listed();
        if (!present.isEmpty())
            world.attend(heard.meeting(), present.split(" ", -1)).then().statusCode(200);
        var before = everythingAbout(heard.caseId());

        var problem = world.decide(heard.meeting(), heard.item(), "ADOPT")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-quorum"))
                .body("minimum", equalTo(3))
                .body("present", equalTo(count))
                .extract();

        assertThat(problem.<List<String>>path("missing"))
                .isEqualTo(missing.isEmpty() ? List.of() : List.of(missing.split(" ", -1)));
        assertThat(everythingAbout(heard.caseId())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "The agencies agree that this is the right next step." | "Because."   | 422 | reason-too-short
            "The agencies agree that this is the right next step." | ""           | 400 | invalid-request
            "The agencies agree that this is the right next step." | null         | 400 | invalid-request
            "CTSA_2015_SECTION_36"                                 | null         | 400 | invalid-request
            "NOT_ADOPT"                                            | "PERHAPS"    | 400 | invalid-request
            ["EARLY_HELP"]                                         | []           | 422 | signpost-missing
            ["EARLY_HELP"]                                         | null         | 422 | signpost-missing
            """)
    void decidesNothingWithoutAReasonALegalBasisOrASignpost(String good, String bad, int status, String problem)
            throws SQLException {
        var heard = listed();
        world.quorate(heard.meeting());
        var before = everythingAbout(heard.caseId());

        world.change(world.chair, "/v1/meetings/" + heard.meeting())
                .body(CaseWorld.decision(heard.item(), "NOT_ADOPT").replace(good, bad))
                .post("/v1/meetings/" + heard.meeting() + "/decisions")
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
        assertThat(everythingAbout(heard.caseId())).isEqualTo(before);
    }

    @Test
    void pointsElsewhereWhatItDoesNotAdopt() {
        var heard = listed();
        world.quorate(heard.meeting());

        world.decide(heard.meeting(), heard.item(), "NOT_ADOPT").then().statusCode(200);

        as(world.officer).get("/v1/cases/" + heard.caseId()).then().body("status", equalTo("NOT_ADOPTED"));
        as(world.officer)
                .get("/v1/meetings/" + heard.meeting())
                .then()
                .body("agenda[0].signposts", contains("EARLY_HELP"));
    }

    @Test
    void hearsADeferredCaseAgainAtAnotherMeeting() throws SQLException {
        var heard = listed();
        world.quorate(heard.meeting());
        world.decide(heard.meeting(), heard.item(), "DEFER").then().statusCode(200);
        var second = world.meeting(heard.panel());
        var item = world.listed(second, heard.caseId());
        world.quorate(second);
        var before = everythingAbout(heard.caseId());

        world.decide(heard.meeting(), heard.item(), "ADOPT")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-decided"))
                .body("decision", equalTo("DEFER"));
        assertThat(everythingAbout(heard.caseId())).isEqualTo(before);
        world.decide(second, item, "ADOPT").then().statusCode(200);
    }

    @Test
    void decidesNothingByAnItemThatTheCaseHasLeft() throws SQLException {
        var heard = listed();
        world.quorate(heard.meeting());
        world.act(world.officer, heard.caseId(), "police-lead", "").then().statusCode(200);
        world.act(world.officer, heard.caseId(), "hand-back", "").then().statusCode(200);
        world.listed(world.meeting(heard.panel()), heard.caseId());
        var before = everythingAbout(heard.caseId());

        world.decide(heard.meeting(), heard.item(), "ADOPT")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-on-this-agenda"));
        assertThat(everythingAbout(heard.caseId())).isEqualTo(before);
    }

    @Test
    void letsOneOfTwoDecisionsAtOnceWin() throws Exception {
        var heard = listed();
        world.quorate(heard.meeting());
        var etag = as(world.chair).get("/v1/meetings/" + heard.meeting()).header("ETag");
        Callable<Integer> decide = () -> as(world.chair)
                .header("If-Match", etag)
                .body(CaseWorld.decision(heard.item(), "ADOPT"))
                .post("/v1/meetings/" + heard.meeting() + "/decisions")
                .statusCode();

        try (var both = Executors.newFixedThreadPool(2)) {
            var statuses = both.invokeAll(List.of(decide, decide)).stream()
                    .map(f -> f.resultNow())
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
        assertThat(TestDatabase.events(heard.caseId())).hasSize(2);
        assertThat(TestDatabase.rows(
                        "select 1 from case_step where case_id = ?::uuid and kind = 'ADOPT'", heard.caseId()))
                .hasSize(1);
    }

    @Test
    void hearsAllOfSeveralCasesThatAreListedAtOnce() throws Exception {
        var meeting = world.meeting(world.panel("SIP"));
        var cases =
                Stream.generate(() -> world.opened(CaseWorld.CHILD)).limit(6).toList();
        var listings = cases.stream()
                .map(caseId ->
                        (Callable<Integer>) () -> world.list(meeting, caseId).statusCode())
                .toList();

        try (var all = Executors.newFixedThreadPool(cases.size())) {
            assertThat(all.invokeAll(listings))
                    .allSatisfy(f -> assertThat(f.resultNow()).isEqualTo(201));
        }

        as(world.officer)
                .get("/v1/meetings/" + meeting)
                .then()
                .body("agenda.caseId", containsInAnyOrder(cases.toArray()))
                .body("agenda.position", contains(1, 2, 3, 4, 5, 6));
    }

    @Test
    void givesOneSeatToSomebodyWhoIsSeatedTwiceAtOnce() throws Exception {
        var panel = world.panel("SIP");
        var seat = """
                {"subject": "%s", "agency": "HEALTH", "displayRole": "Named lead"}""".formatted(UUID.randomUUID());
        Callable<Integer> seating = () -> creating(world.admin)
                .body(seat)
                .post("/v1/panels/" + panel + "/members")
                .statusCode();

        try (var both = Executors.newFixedThreadPool(2)) {
            assertThat(both.invokeAll(List.of(seating, seating)).stream().map(f -> f.resultNow()))
                    .containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void hearsAChildBeforeThePanelForChildrenAlone() throws SQLException {
        var child = world.opened(CaseWorld.CHILD);
        var before = everythingAbout(child);

        world.list(world.meeting(world.panel("SAP")), child)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/wrong-panel"))
                .body("kind", equalTo("SIP"));
        assertThat(everythingAbout(child)).isEqualTo(before);
    }

    @Test
    void listsACaseOnceAndNoneOfAnotherBorough() throws SQLException {
        var heard = listed();
        var before = everythingAbout(heard.caseId());

        world.list(world.meeting(heard.panel()), heard.caseId())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/case-action-not-allowed"))
                .body("allowed", hasItem("ADOPT"));
        assertThat(everythingAbout(heard.caseId())).isEqualTo(before);
        world.list(heard.meeting(), new CaseWorld().opened(CaseWorld.CHILD))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/no-such-case"));
    }

    @Test
    void takesACaseOffTheAgendaAndFromItsMembersEyes() {
        var heard = listed();
        var member = world.seated(heard.panel(), "HEALTH");
        as(member).get("/v1/cases/" + heard.caseId()).then().statusCode(200);

        world.change(world.officer, "/v1/meetings/" + heard.meeting())
                .body("{\"reason\": \"" + CaseWorld.REASON + "\", \"legalBasis\": \"PUBLIC_TASK\"}")
                .post("/v1/meetings/" + heard.meeting() + "/agenda/" + heard.item() + "/removal")
                .then()
                .statusCode(200);

        as(member).get("/v1/cases/" + heard.caseId()).then().statusCode(404);
        as(world.officer).get("/v1/cases/" + heard.caseId()).then().body("status", equalTo("INFORMATION_GATHERING"));
        as(world.officer).get("/v1/meetings/" + heard.meeting()).then().body("agenda", hasSize(0));
    }

    @Test
    void showsAMemberTheCasesOfTheirAgendasAndNoOthers() {
        var heard = listed();
        var elsewhere = listed();
        var member = world.seated(heard.panel(), "HEALTH");

        as(member)
                .get("/v1/cases/" + heard.caseId())
                .then()
                .statusCode(200)
                .body("person.familyName", equalTo(CaseWorld.FAMILY_NAME))
                .body("allowed", hasSize(0));
        as(member).get("/v1/cases").then().body("items.id", contains(heard.caseId()));
        as(member).get("/v1/meetings/" + heard.meeting()).then().statusCode(200);
        as(member).get("/v1/panels").then().body("items.id", contains(heard.panel()));
        as(member).get("/v1/panels/" + heard.panel() + "/meetings").then().body("items.id", contains(heard.meeting()));
        for (var path : List.of(
                "/v1/cases/" + elsewhere.caseId(),
                "/v1/meetings/" + elsewhere.meeting(),
                "/v1/meetings/" + elsewhere.meeting() + "/decisions",
                "/v1/meetings/" + elsewhere.meeting() + "/agenda/" + elsewhere.item() + "/information",
                "/v1/panels/" + elsewhere.panel(),
                "/v1/panels/" + elsewhere.panel() + "/meetings")) {
            as(member).get(path).then().statusCode(404);
        }
    }

    @Test
    void showsNothingToWhoHasLostTheirSeat() {
        var heard = listed();
        var member = world.seated(heard.panel(), "HEALTH");
        var seats = "/v1/panels/" + heard.panel() + "/members";
        String seat = as(world.admin).get(seats).path("items[0].id");

        as(world.admin).delete(seats + "/" + seat).then().statusCode(204);

        as(world.admin).delete(seats + "/" + seat).then().statusCode(404);
        as(member).get("/v1/cases/" + heard.caseId()).then().statusCode(404);
        as(member).get("/v1/meetings/" + heard.meeting()).then().statusCode(404);
        as(member).get("/v1/cases").then().body("items", hasSize(0));
    }

    @Test
    void letsTheDatabaseRefuseWhatTheApplicationForgets() throws SQLException {
        var heard = listed();
        var member = world.seated(heard.panel(), "HEALTH");
        var stranger = Tokens.of("panel-member", world.borough);
        var tell = creating(member).body("{\"words\": \"Known to the clinic since May.\"}");
        made(tell.post(information(heard)));

        for (var table :
                List.of("safeguarding_case", "panel", "panel_agency", "meeting", "agenda_item", "agenda_information")) {
            assertThat(visible(table, world.borough, "panel-member", member.subject()))
                    .as(table + " to a member")
                    .isPositive();
            assertThat(visible(table, world.borough, "panel-member", stranger.subject()))
                    .as(table + " to a member of no panel")
                    .isZero();
            assertThat(visible(table, "newham-elsewhere", "panel-chair", member.subject()))
                    .as(table + " to another borough")
                    .isZero();
            assertThat(visible(table, world.borough, "referrer", member.subject()))
                    .as(table + " to another role")
                    .isZero();
            assertThat(visible(table, "", "", "")).as(table + " to nobody").isZero();
        }
        assertThat(visible("case_step", world.borough, "panel-member", member.subject()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "safeguarding-officer, POLICE_CT, true",
        "panel-member, HEALTH, true",
        "panel-member, POLICE_CT, false",
        "borough-admin, HEALTH, false",
        "learner, HEALTH, false"
    })
    void letsTheDatabaseTakeInformationOnlyFromWhoMaySpeak(String role, String agency, boolean taken)
            throws SQLException {
        var heard = listed();
        var member = world.seated(heard.panel(), "HEALTH");
        var sql = "insert into agenda_information select uuidv7(), '%s', '%s', '%s', '%s', now(), 'x'"
                .formatted(world.borough, heard.item(), agency, member.subject());

        assertThat(isTaken(sql, role, member.subject())).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"borough-admin, true", "panel-chair, false", "safeguarding-officer, false", "panel-member, false"})
    void letsTheDatabaseTakeAQuorumFromTheAdministratorAlone(String role, boolean taken) throws SQLException {
        var panel = world.panel("SIP");
        var sql = "insert into panel_agency values ('%s', '%s', 'HOUSING', 'Housing', false)"
                .formatted(panel, world.borough);

        assertThat(isTaken(sql, role, world.chair.subject())).isEqualTo(taken);
    }

    private boolean isTaken(String sql, String role, String subject) throws SQLException {
        try (Connection connection = TestDatabase.application("referrals")) {
            connection.setAutoCommit(false);
            actAs(connection, world.borough, role, subject);
            try (var insert = connection.prepareStatement(sql)) {
                return insert.executeUpdate() == 1;
            } catch (SQLException refused) {
                assertThat(refused.getMessage()).contains("row-level security");

                return false;
            } finally {
                connection.rollback();
            }
        }
    }

    private static void actAs(Connection connection, String borough, String role, String subject) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('app.borough', ?, true),"
                + " set_config('app.roles', ?, true), set_config('app.subject', ?, true)")) {
            set.setString(1, borough);
            set.setString(2, "," + role + ",");
            set.setString(3, subject);
            set.execute();
        }
    }

    private static long visible(String table, String borough, String role, String subject) throws SQLException {
        try (Connection connection = TestDatabase.application("referrals")) {
            connection.setAutoCommit(false);
            actAs(connection, borough, role, subject);
            try (var count = connection.prepareStatement("select count(*) from " + table)) {
                try (var row = count.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void keepsWhatEachAgencyTells() throws SQLException {
        var heard = listed();
        var member = world.seated(heard.panel(), "HEALTH");
        var key = "key-" + UUID.randomUUID();
        var words = "{\"words\": \"Known to the clinic since May.\"}";

        String first =
                made(as(member).header("Idempotency-Key", key).body(words).post(information(heard)));
        as(member)
                .header("Idempotency-Key", key)
                .body(words)
                .post(information(heard))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        as(member)
                .header("Idempotency-Key", key)
                .body("{\"words\": \"Nothing is known of them.\"}")
                .post(information(heard))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        made(creating(world.officer)
                .body("{\"agency\": \"POLICE_CT\", \"words\": \"Nothing is known of them.\"}")
                .post(information(heard)));

        as(world.seated(heard.panel(), "EDUCATION"))
                .get(information(heard))
                .then()
                .statusCode(200)
                .body("items.agency", contains("HEALTH", "POLICE_CT"))
                .body("items[0].words", equalTo("Known to the clinic since May."))
                .body("items[0].author", equalTo(member.subject()));
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where entity_id = ?::uuid and action = 'agenda.information.read' and person_id is not null",
                        heard.item()))
                .hasSize(1);
        assertThat(TestDatabase.rows("select words from agenda_information where id = ?::uuid", first))
                .allSatisfy(row -> assertThat(
                                new String((byte[]) row.get("words"), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("clinic"));
    }

    @Test
    void letsAMemberSpeakForNoOtherAgency() throws SQLException {
        var heard = listed();
        var member = world.seated(heard.panel(), "HEALTH");

        creating(member)
                .body("{\"agency\": \"POLICE_CT\", \"words\": \"Known to the clinic since May.\"}")
                .post(information(heard))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/agency-unknown"));
        creating(world.officer)
                .body("{\"agency\": \"FIRE_BRIGADE\", \"words\": \"Known to the station.\"}")
                .post(information(heard))
                .then()
                .statusCode(422);
        creating(Tokens.of("panel-member", world.borough))
                .body("{\"words\": \"Known to the clinic since May.\"}")
                .post(information(heard))
                .then()
                .statusCode(404);
        assertThat(TestDatabase.rows("select 1 from agenda_information where agenda_item_id = ?::uuid", heard.item()))
                .isEmpty();
    }

    @Test
    void closesAnItemToInformationOnceItIsDecided() {
        var heard = listed();
        world.quorate(heard.meeting());
        world.decide(heard.meeting(), heard.item(), "ADOPT").then().statusCode(200);

        creating(world.officer)
                .body("{\"agency\": \"HEALTH\", \"words\": \"Known to the clinic since May.\"}")
                .post(information(heard))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-decided"));
    }

    @Test
    void answersAReplayedListingAsTheFirstTime() {
        var caseId = world.opened(CaseWorld.CHILD);
        var meeting = world.meeting(world.panel("SIP"));
        var key = "key-" + UUID.randomUUID();
        var body = "{\"caseId\": \"" + caseId + "\", \"reason\": \"" + CaseWorld.REASON
                + "\", \"legalBasis\": \"PUBLIC_TASK\"}";
        var path = "/v1/meetings/" + meeting + "/agenda";
        String first =
                made(as(world.officer).header("Idempotency-Key", key).body(body).post(path));

        as(world.officer)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        as(world.officer).body(body).post(path).then().statusCode(400);
        as(world.officer).get("/v1/meetings/" + meeting).then().body("agenda", hasSize(1));
    }

    @Test
    void takesTheAttendanceOfItsAgenciesAlone() {
        var heard = listed();

        world.attend(heard.meeting(), "POLICE_CT", "FIRE_BRIGADE")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/agency-unknown"))
                .body("agencies", contains("EDUCATION", "HEALTH", "LOCAL_AUTHORITY", "POLICE_CT"));
        world.attend(heard.meeting(), "POLICE_CT", "POLICE_CT").then().statusCode(400);
        as(world.officer)
                .header("If-Match", "\"0\"")
                .body("{\"agencies\": []}")
                .put("/v1/meetings/" + heard.meeting() + "/attendance")
                .then()
                .statusCode(412);
        as(world.officer)
                .body("{\"agencies\": []}")
                .put("/v1/meetings/" + heard.meeting() + "/attendance")
                .then()
                .statusCode(428);
    }

    @Test
    void isNotThereForAnotherBorough() {
        var heard = listed();
        var chair = Tokens.of("panel-chair", "newham");

        for (var path : List.of("", "/decisions", "/agenda/" + heard.item() + "/information")) {
            as(chair).get("/v1/meetings/" + heard.meeting() + path).then().statusCode(404);
        }
        as(chair)
                .header("If-Match", "\"1\"")
                .body(CaseWorld.decision(heard.item(), "ADOPT"))
                .post("/v1/meetings/" + heard.meeting() + "/decisions")
                .then()
                .statusCode(404);
        as(chair).get("/v1/panels/" + heard.panel()).then().statusCode(404);
        as(chair).get("/v1/panels").then().body("items.id", not(hasItem(heard.panel())));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/meetings/{id}, learner borough-admin referrer",
        "POST, /v1/meetings/{id}/agenda, panel-member borough-admin",
        "POST, /v1/meetings/{id}/agenda/{id}/removal, panel-member borough-admin",
        "PUT, /v1/meetings/{id}/attendance, panel-member borough-admin",
        "POST, /v1/meetings/{id}/decisions, safeguarding-officer panel-member borough-admin",
        "GET, /v1/meetings/{id}/decisions, learner borough-admin",
        "GET, /v1/meetings/{id}/agenda/{id}/information, learner borough-admin",
        "POST, /v1/meetings/{id}/agenda/{id}/information, learner borough-admin",
        "GET, /v1/panels, learner referrer provider",
        "POST, /v1/panels, panel-chair safeguarding-officer panel-member",
        "PUT, /v1/panels/{id}, panel-chair safeguarding-officer panel-member",
        "GET, /v1/panels/{id}/members, panel-member learner",
        "POST, /v1/panels/{id}/members, safeguarding-officer panel-member",
        "DELETE, /v1/panels/{id}/members/{id}, safeguarding-officer panel-member",
        "GET, /v1/panels/{id}/meetings, borough-admin learner",
        "POST, /v1/panels/{id}/meetings, panel-member borough-admin"
    })
    void refusesTheUnauthenticatedAndTheWrongRole(String method, String template, String roles) {
        var path = template.replace("{id}", UUID.randomUUID().toString());
        var body = method.equals("GET") || method.equals("DELETE") ? "" : "{}";

        given().contentType("application/json")
                .body(body)
                .request(method, path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
        for (var role : roles.split(" ", -1)) {
            as(Tokens.of(role, world.borough))
                    .body(body)
                    .request(method, path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/forbidden"));
        }
    }

    private static String information(Listed heard) {
        return "/v1/meetings/" + heard.meeting() + "/agenda/" + heard.item() + "/information";
    }

    @Test
    void startsEachBoroughOfThePartnershipWithTwoPanels() {
        as(Tokens.of("panel-chair", "redbridge"))
                .get("/v1/panels")
                .then()
                .statusCode(200)
                .body("items.kind", containsInAnyOrder("SIP", "SAP"))
                .body("items[0].quorumMinimum", equalTo(3))
                .body("items[0].agencies.findAll { it.required }.code", contains("LOCAL_AUTHORITY", "POLICE_CT"));
    }

    @Test
    void isMadeUpAnewWithAQuorumThatCanBeMet() {
        var panel = world.panel("SIP");
        var terms = """
                {"name": "Another name", "quorumMinimum": %d, "agencies": [
                  {"code": "POLICE_CT", "name": "Police", "required": true},
                  {"code": "%s", "name": "Health", "required": false}]}""";

        world.change(world.admin, "/v1/panels/" + panel)
                .body(terms.formatted(3, "HEALTH"))
                .put("/v1/panels/" + panel)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/quorum-impossible"));
        world.change(world.admin, "/v1/panels/" + panel)
                .body(terms.formatted(2, "POLICE_CT"))
                .put("/v1/panels/" + panel)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/agency-twice"));
        world.change(world.admin, "/v1/panels/" + panel)
                .body(terms.formatted(1, "HEALTH"))
                .put("/v1/panels/" + panel)
                .then()
                .statusCode(400);
        world.change(world.admin, "/v1/panels/" + panel)
                .body(terms.formatted(2, "HEALTH"))
                .put("/v1/panels/" + panel)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("agencies.code", contains("POLICE_CT", "HEALTH"));
    }

    @Test
    void givesASeatOnceAndOfAnAgencyThatHasOne() {
        var panel = world.panel("SIP");
        var member = world.seated(panel, "HEALTH");
        var seat = "{\"subject\": \"%s\", \"agency\": \"%s\", \"displayRole\": \"Lead\"}";

        creating(world.chair)
                .body(seat.formatted(member.subject(), "EDUCATION"))
                .post("/v1/panels/" + panel + "/members")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/member-already"));
        creating(world.chair)
                .body(seat.formatted(UUID.randomUUID(), "FIRE_BRIGADE"))
                .post("/v1/panels/" + panel + "/members")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/agency-unknown"));
    }
}
