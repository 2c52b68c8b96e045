package uk.leabridge.referrals.casework.cases.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
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
import uk.leabridge.platform.test.contract.EventContracts;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;

@QuarkusTest
@ReferralsService
class CaseIT {
    private final CaseWorld world = new CaseWorld();

    @Test
    void isOpenedWithTheScreeningAndNamesThePersonToTheOfficer() throws SQLException {
        var referral = world.cleared(CaseWorld.CHILD);

        world.open(referral, "").then().statusCode(200).body("status", equalTo("CASE_OPENED"));

        var id = world.caseOf(referral);
        as(world.officer)
                .get("/v1/cases/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("reference", matchesPattern("[A-Z]+-C-20[0-9]{2}-[0-9]{6}"))
                .body("kind", equalTo("SIP"))
                .body("status", equalTo("INFORMATION_GATHERING"))
                .body("referralId", equalTo(referral))
                .body("$", not(hasKey("person")))
                .body("allowed", hasItems("LIST", "HOLD", "LEAD_BY_POLICE"));
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where entity_id = ?::uuid and action = 'case.read' and subject = ?",
                        id,
                        world.officer.subject()))
                .hasSize(1);
        var row = TestDatabase.rows("select * from safeguarding_case where id = ?::uuid", id)
                .getFirst();
        assertThat(new String((byte[]) row.get("identity"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(CaseWorld.FAMILY_NAME);
    }

    @Test
    void isOpenedOnceByTwoScreeningsAtOnce() throws Exception {
        var referral = world.cleared(CaseWorld.CHILD);
        Callable<Integer> screening = () -> world.open(referral, "").statusCode();

        try (var both = Executors.newFixedThreadPool(2)) {
            assertThat(both.invokeAll(List.of(screening, screening)).stream().map(f -> f.resultNow()))
                    .containsExactlyInAnyOrder(200, 412);
        }
        assertThat(TestDatabase.rows("select 1 from safeguarding_case where referral_id = ?::uuid", referral))
                .hasSize(1);
    }

    @Test
    void tellsTheOtherServicesOfTheOpeningWithoutNamingAnybody() throws SQLException {
        var id = world.opened(CaseWorld.ADULT);

        assertThat(TestDatabase.events(id)).singleElement().satisfies(event -> {
            EventContracts.assertObeysSchema("referrals", "case.opened", 1, event);
            assertThat(event).contains("\"SAP\"").doesNotContain(CaseWorld.FAMILY_NAME, CaseWorld.REASON);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                            | panel-kind-unknown
            , "panelKindReason": "The school says they turned eighteen."  | panel-kind-unknown
            , "panelKind": "SAP"                                          | reason-too-short
            , "panelKind": "SAP", "panelKindReason": "Looks it."          | reason-too-short
            """)
    void asksTheOfficerForTheKindWhereTheAgeIsNotKnown(String more, String problem) throws SQLException {
        var referral = world.cleared(CaseWorld.UNKNOWN);

        world.open(referral, more).then().statusCode(422).body("type", equalTo("/problems/" + problem));

        assertThat(TestDatabase.rows("select status from referral where id = ?::uuid", referral))
                .extracting(row -> row.get("status"))
                .containsExactly("RECEIVED");
        assertThat(TestDatabase.rows("select 1 from safeguarding_case where referral_id = ?::uuid", referral))
                .isEmpty();
        assertThat(TestDatabase.events(referral)).hasSize(1);
    }

    @Test
    void keepsWhyTheOfficerChoseTheKind() {
        var referral = world.cleared(CaseWorld.UNKNOWN);
        var why = "The school says they turned eighteen.";

        world.open(referral, ", \"panelKind\": \"SAP\", \"panelKindReason\": \"" + why + "\"")
                .then()
                .statusCode(200);

        as(world.officer)
                .get("/v1/cases/" + world.caseOf(referral) + "/chronology")
                .then()
                .statusCode(200)
                .body("items.kind", contains("OPENED", "KIND_CHOSEN"))
                .body("items[0].reason", equalTo(CaseWorld.REASON))
                .body("items[1].codes", contains("SAP"))
                .body("items[1].reason", equalTo(why));
    }

    @Test
    void letsNobodyPutAChildBeforeThePanelForAdults() throws SQLException {
        var referral = world.cleared(CaseWorld.CHILD);

        world.open(referral, ", \"panelKind\": \"SAP\", \"panelKindReason\": \"They seem older than that.\"")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/panel-kind-known"))
                .body("panelKind", equalTo("SIP"));
        assertThat(TestDatabase.rows("select 1 from safeguarding_case where referral_id = ?::uuid", referral))
                .isEmpty();
    }

    @Test
    void goesFromAdoptionToSupportWithTheConsentOfAParent() throws SQLException {
        var id = world.supported(CaseWorld.CHILD, "PARENT_OR_CARER");

        as(world.officer)
                .get("/v1/cases/" + id)
                .then()
                .body("status", equalTo("SUPPORT_ACTIVE"))
                .body("consent.status", equalTo("GIVEN"))
                .body("consent.from", equalTo("PARENT_OR_CARER"));
        as(world.officer)
                .get("/v1/cases/" + id + "/chronology")
                .then()
                .body(
                        "items.kind",
                        contains("OPENED", "LIST", "ADOPT", "SEEK_CONSENT", "GIVE_CONSENT", "START_SUPPORT"))
                .body("items[2].actor", equalTo(world.chair.subject()))
                .body("items[3].codes", hasItem("PARENT_OR_CARER"));
        var told = TestDatabase.events(id);
        assertThat(told).hasSize(2);
        EventContracts.assertObeysSchema("referrals", "case.adopted", 1, told.getLast());
    }

    @Test
    void startsNoSupportWithoutConsentAndChangesNothing() throws SQLException {
        var id = world.adopted(CaseWorld.CHILD);
        world.consent(id, "SOUGHT", "PARENT_OR_CARER").then().statusCode(200);
        var before = everythingAbout(id);

        world.act(world.officer, id, "support", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/consent-missing"))
                .body("lack", equalTo("NO_CONSENT"))
                .body("consent", equalTo("SOUGHT"));
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"CHILD, PERSON, PARENT_OR_CARER", "ADULT, PARENT_OR_CARER, PERSON"})
    void asksNobodyForConsentWhoseConsentDoesNotCount(String age, String asked, String may) throws SQLException {
        var id = world.adopted(age.equals("CHILD") ? CaseWorld.CHILD : CaseWorld.ADULT);
        var before = everythingAbout(id);

        world.consent(id, "SOUGHT", asked)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/consent-not-theirs"))
                .body("mayConsent", contains(may));
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void takesTheConsentOfSomebodyOf16ThemselvesOrOfAParent() {
        for (var from : List.of("PERSON", "PARENT_OR_CARER")) {
            var id = world.adopted(CaseWorld.OLDER_CHILD);

            world.consent(id, "SOUGHT", from).then().statusCode(200).body("consent.from", equalTo(from));
        }
    }

    @Test
    void closesAfterARefusalOnlyOnceAnotherRouteIsRecorded() {
        var id = world.adopted(CaseWorld.CHILD);
        world.consent(id, "SOUGHT", "PARENT_OR_CARER").then().statusCode(200);
        world.consent(id, "REFUSED", "PARENT_OR_CARER")
                .then()
                .statusCode(200)
                .body("status", equalTo("CONSENT_REFUSED"));

        world.act(world.chair, id, "closure", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/other-safeguarding-missing"));
        world.act(world.officer, id, "other-safeguarding", "")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/signpost-missing"));
        world.act(world.officer, id, "other-safeguarding", ", \"signposts\": [\"MASH\"]")
                .then()
                .statusCode(200)
                .body("otherSafeguardingAt", not(nullValue()));
        world.act(world.chair, id, "closure", "")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("allowed", hasSize(0));
    }

    @Test
    void isKeptFromSupportWithoutConsentByTheDatabaseToo() {
        var id = world.adopted(CaseWorld.CHILD);

        assertThatThrownBy(() -> TestDatabase.execute(
                        "update safeguarding_case set status = 'SUPPORT_ACTIVE' where id = ?::uuid", id))
                .hasMessageContaining("ck_safeguarding_case_support");
    }

    @Test
    void comesBackFromAHoldToWhereItWas() {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        world.act(world.officer, id, "hold", "").then().statusCode(200).body("resumesAs", equalTo("SUPPORT_ACTIVE"));

        world.act(world.chair, id, "resumption", "").then().statusCode(200).body("status", equalTo("SUPPORT_ACTIVE"));
    }

    @Test
    void startsAnewWhenThePoliceHandItBack() {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        world.act(world.officer, id, "police-lead", "").then().statusCode(200);

        world.act(world.officer, id, "hand-back", "")
                .then()
                .statusCode(200)
                .body("status", equalTo("INFORMATION_GATHERING"))
                .body("consent.status", equalTo("NOT_SOUGHT"));
    }

    @Test
    void proposesNoExitWhileNobodyKnowsThatEveryVulnerabilityWasTackled() throws SQLException {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        var before = everythingAbout(id);

        world.act(world.officer, id, "exit-proposal", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/exit-blocked"))
                .body("obstacles", contains("NO_ASSESSMENT"));
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void endsOnceTheExitIsClearAndTheChairAgrees() throws SQLException {
        var id = world.supported(CaseWorld.ADULT, "PERSON");
        world.assessed(id, 0);
        world.act(world.officer, id, "exit-proposal", "").then().statusCode(200);
        world.act(world.chair, id, "exit-refusal", "").then().statusCode(200).body("status", equalTo("SUPPORT_ACTIVE"));
        world.act(world.officer, id, "exit-proposal", "").then().statusCode(200);

        world.act(world.chair, id, "exit", "").then().statusCode(200).body("status", equalTo("EXITED"));

        EventContracts.assertObeysSchema(
                "referrals", "case.exited", 1, TestDatabase.events(id).getLast());
    }

    @Test
    void namesWhatIsAllowedWhenAnActionIsNot() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        var before = everythingAbout(id);

        for (var action : List.of("support", "resumption", "hand-back", "exit-proposal")) {
            world.act(world.officer, id, action, "")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/case-action-not-allowed"))
                    .body("from", equalTo("INFORMATION_GATHERING"))
                    .body("allowed", containsInAnyOrder("LIST", "HOLD", "LEAD_BY_POLICE", "OFFER_TRANSFER"));
        }
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void refusesAStaleVersionAMissingOneAndAShortReason() throws SQLException {
        var id = world.opened(CaseWorld.CHILD);
        var body = "{\"reason\": \"" + CaseWorld.REASON + "\", \"legalBasis\": \"PUBLIC_TASK\"}";
        var before = everythingAbout(id);

        as(world.officer)
                .header("If-Match", "\"7\"")
                .body(body)
                .post("/v1/cases/" + id + "/hold")
                .then()
                .statusCode(412);
        as(world.officer).body(body).post("/v1/cases/" + id + "/hold").then().statusCode(428);
        as(world.officer)
                .header("If-Match", "0")
                .body(body)
                .post("/v1/cases/" + id + "/hold")
                .then()
                .statusCode(400);
        as(world.officer)
                .header("If-Match", "\"0\"")
                .body(body.replace(CaseWorld.REASON, "Because."))
                .post("/v1/cases/" + id + "/hold")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-too-short"));
        as(world.officer)
                .header("If-Match", "\"0\"")
                .body(body.replace("PUBLIC_TASK", "NONE"))
                .post("/v1/cases/" + id + "/hold")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("legalBasis"));
        assertThat(everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void isListedByStatusKindAndOfficer() {
        var child = world.opened(CaseWorld.CHILD);
        var adult = world.opened(CaseWorld.ADULT);
        world.change(world.chair, "/v1/cases/" + adult)
                .body("{\"assignee\": \"" + world.officer.subject() + "\"}")
                .put("/v1/cases/" + adult + "/assignment")
                .then()
                .statusCode(200)
                .body("assignee", equalTo(world.officer.subject()));

        listedBy("kind", "SIP").body("items.id", contains(child)).body("items[0]", not(hasKey("person")));
        listedBy("status", "INFORMATION_GATHERING").body("items.id", contains(adult, child));
        listedBy("mine", "true").body("items.id", contains(adult));
        listedBy("status", "CLOSED").body("items", hasSize(0));
        String reference = as(world.officer).get("/v1/cases/" + child).path("reference");
        listedBy("reference", reference).body("items.id", contains(child));
        listedBy("reference", "XX" + reference).body("items", hasSize(0));
        as(world.officer).get("/v1/cases?reference=TH-1").then().statusCode(400);
        var first =
                as(world.officer).queryParam("limit", 1).get("/v1/cases").then().extract();
        assertThat(first.<List<String>>path("items.id")).containsExactly(adult);
        as(world.officer)
                .get(first.header("Link").replaceAll("</api/referrals(.*)>; rel=\"next\"", "$1"))
                .then()
                .statusCode(200)
                .body("items.id", contains(child));
    }

    private io.restassured.response.ValidatableResponse listedBy(String parameter, String value) {
        return as(world.officer)
                .queryParam(parameter, value)
                .get("/v1/cases")
                .then()
                .statusCode(200);
    }

    @Test
    void isNotThereForAnotherBorough() {
        var id = world.opened(CaseWorld.CHILD);
        for (var role : List.of("safeguarding-officer", "panel-chair", "panel-member")) {
            var stranger = Tokens.of(role, "newham");

            as(stranger).get("/v1/cases/" + id).then().statusCode(404);
            as(stranger).get("/v1/cases").then().statusCode(200).body("items.id", not(hasItem(id)));
        }
        var officer = Tokens.of("safeguarding-officer", "newham");
        as(officer).get("/v1/cases/" + id + "/chronology").then().statusCode(404);
        as(officer)
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"" + CaseWorld.REASON + "\", \"legalBasis\": \"PUBLIC_TASK\"}")
                .post("/v1/cases/" + id + "/hold")
                .then()
                .statusCode(404);
    }

    @Test
    void isNotThereForAMemberOfNoPanel() {
        var id = world.opened(CaseWorld.CHILD);
        var member = Tokens.of("panel-member", world.borough);

        as(member).get("/v1/cases/" + id).then().statusCode(404);
        as(member).get("/v1/cases").then().statusCode(200).body("items", hasSize(0));
        as(member).get("/v1/cases/" + id + "/chronology").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''", "GET, /chronology", "PUT, /assignment", "POST, /consent", "POST, /other-safeguarding",
        "POST, /support", "POST, /hold", "POST, /resumption", "POST, /police-lead", "POST, /hand-back",
        "POST, /exit-proposal", "POST, /exit-refusal", "POST, /exit", "POST, /closure"
    })
    void refusesTheUnauthenticatedAndTheWrongRole(String method, String path) {
        var address = "/v1/cases/019aab00-0000-7000-8000-000000000001" + path;
        var body = method.equals("GET") ? "" : "{}";

        given().contentType("application/json")
                .body(body)
                .request(method, address)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
        for (var role : List.of("learner", "referrer", "borough-admin", "elected-member", "auditor")) {
            as(Tokens.of(role, world.borough))
                    .body(body)
                    .request(method, address)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/forbidden"));
        }
    }

    @Test
    void leavesClosingAndExitingToTheChair() {
        for (var action : List.of("closure", "exit", "exit-refusal")) {
            as(world.officer)
                    .header("If-Match", "\"0\"")
                    .body("{}")
                    .post("/v1/cases/019aab00-0000-7000-8000-000000000001/" + action)
                    .then()
                    .statusCode(403);
        }
    }
}
