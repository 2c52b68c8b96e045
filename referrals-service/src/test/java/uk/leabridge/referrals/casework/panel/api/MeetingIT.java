package uk.leabridge.referrals.casework.panel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.everythingAbout;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** The agenda of a meeting. */
@QuarkusTest
@ReferralsService
class MeetingIT {
    private final CaseWorld world = new CaseWorld();

    @Test
    void hearsCasesInOrder() {
        var first = world.listed();
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
        var heard = world.listed();
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
        var heard = world.listed();
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
        var heard = world.listed();

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
}
