package uk.leabridge.referrals.casework.panel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.everythingAbout;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** What a panel decides, and what it may not. */
@QuarkusTest
@ReferralsService
class DecisionIT {
    private final CaseWorld world = new CaseWorld();

    @Test
    void minutesADecisionWithWhoWasThere() throws SQLException {
        var heard = world.listed();
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
        var heard = world.listed();
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
        var heard = world.listed();
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
        var heard = world.listed();
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
        var heard = world.listed();
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
        var heard = world.listed();
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
        var heard = world.listed();
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
}
