package uk.leabridge.referrals.casework.transfer.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;
import static uk.leabridge.referrals.casework.transfer.api.TransferWorld.answer;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.contract.EventContracts;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;
import uk.leabridge.referrals.casework.document.api.DocumentWorld;

/** A case moves to another borough with everything that was done, and leaves a record behind. */
@QuarkusTest
@ReferralsService
class TransferIT {
    private static final String PAST = "2026-01-05T10:00:00Z";
    private final TransferWorld world = new TransferWorld();
    private final CaseWorld here = world.here;
    private final CaseWorld there = world.there;
    private final String organisation = here.borough + "-sample-provider";

    private String session(String caseId) {
        return made(creating(here.officer)
                .body("{\"provider\": \"" + organisation + "\", \"startsAt\": \"" + PAST + "\"}")
                .post("/v1/cases/" + caseId + "/sessions"));
    }

    /** Supported, assessed, planned for and with a session: something of every table. */
    private String full() {
        var id = here.supported(CaseWorld.ADULT, "PERSON");
        here.assessed(id, 0, "GRIEVANCE", "THREAT");
        here.planned(id, "GRIEVANCE");
        here.whyNot(id, "THREAT").then().statusCode(201);
        session(id);
        DocumentWorld.kept(here.officer, id, "letter.txt", "Sample-Letter: they have moved.");
        return id;
    }

    private static int linesOf(Tokens who, String caseId) {
        return as(who).get("/v1/cases/" + caseId + "/chronology")
                .then()
                .statusCode(200)
                .extract()
                .<List<Object>>path("items")
                .size();
    }

    @Test
    void showsBeforeTheOfferWhatWouldMove() {
        var id = full();
        var record = as(here.chair).get("/v1/cases/" + id).<String>path("record");
        made(creating(here.chair)
                .body("{\"ground\": \"COMPLAINT\", \"reason\": \"" + CaseWorld.REASON + "\"}")
                .post("/v1/retention/" + record + "/holds"));

        as(here.chair)
                .get("/v1/cases/" + id + "/transfer")
                .then()
                .statusCode(200)
                .body("moves.assessments", equalTo(1))
                .body("moves.planActions", equalTo(1))
                .body("moves.sessions", equalTo(1))
                .body("moves.sessionsOpen", equalTo(1))
                .body("moves.documents", equalTo(1))
                .body("moves.signposts", equalTo(0))
                .body("moves.holds", equalTo(1))
                .body("moves.steps", equalTo(linesOf(here.officer, id)))
                .body("consent.status", equalTo("GIVEN"))
                .body("consent.from", equalTo("PERSON"))
                .body("others.borough", hasItems(there.borough, "hackney"))
                .body("others.borough", not(hasItem(here.borough)))
                .body("standing", nullValue());
    }

    @Test
    void isOfferedWithWhatIsNeededToDecideAndNothingMore() throws SQLException {
        var id = full();
        var before = TransferWorld.boroughsOf(id);
        var transfer = world.offered(id);

        as(there.officer)
                .get("/v1/transfers")
                .then()
                .statusCode(200)
                .body("items.id", contains(transfer))
                .body("items[0].from", equalTo(here.borough))
                .body("items[0].status", equalTo("OFFERED"));
        as(there.chair)
                .get("/v1/transfers/" + transfer)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("$", not(hasKey("person")))
                .body("reason", equalTo(CaseWorld.REASON))
                .body("moves.planActions", equalTo(1))
                .body("consent", equalTo("GIVEN"))
                .body("caseId", nullValue());
        for (var path :
                List.of("", "/chronology", "/assessments", "/support-plan", "/sessions", "/documents", "/transfer")) {
            as(there.officer).get("/v1/cases/" + id + path).then().statusCode(404);
        }
        as(there.officer).get("/v1/cases").then().body("items", hasSize(0));
        as(here.officer).get("/v1/cases/" + id).then().statusCode(200).body("status", equalTo("TRANSFER_OFFERED"));
        assertThat(TransferWorld.boroughsOf(id)).isEqualTo(before);
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where action = 'transfer.read' and entity_id = ?::uuid and borough = ? and person_id is not null",
                        transfer,
                        there.borough))
                .hasSize(1);
    }

    @Test
    void showsTheOfferingBoroughItsOffer() {
        var id = here.opened(CaseWorld.CHILD);
        var transfer = world.offered(id);

        as(here.officer)
                .get("/v1/transfers/" + transfer)
                .then()
                .statusCode(200)
                .body("caseId", equalTo(id))
                .body("contact", equalTo("duty@example.org"));
        as(here.chair).get("/v1/transfers?side=FROM_US&status=OFFERED").then().body("items.id", contains(transfer));
        as(here.chair).get("/v1/transfers").then().body("items", hasSize(0));
        as(here.officer).get("/v1/cases/" + id + "/transfer").then().body("standing", equalTo(transfer));
    }

    @Test
    void movesWholeWhenItIsAccepted() throws SQLException {
        var id = full();
        int lines = linesOf(here.officer, id);
        var transfer = world.accepted(id);

        as(there.officer)
                .get("/v1/cases/" + id)
                .then()
                .statusCode(200)
                .body("borough", equalTo(there.borough))
                .body("originBorough", equalTo(here.borough))
                .body("status", equalTo("SUPPORT_ACTIVE"))
                .body("consent.status", equalTo("GIVEN"))
                .body("assignee", nullValue());
        as(there.officer)
                .get("/v1/cases/" + id + "/person")
                .then()
                .statusCode(200)
                .body("person.familyName", equalTo(CaseWorld.FAMILY_NAME));
        as(there.chair)
                .get("/v1/cases/" + id + "/chronology")
                .then()
                .body("items", hasSize(lines + 2))
                .body("items.kind.takeRight(2)", contains("OFFER_TRANSFER", "ACCEPT_TRANSFER"))
                .body("items[1].reason", equalTo(CaseWorld.REASON))
                .body("items.last().reason", equalTo(TransferWorld.ANSWER));
        as(there.officer)
                .get("/v1/cases/" + id + "/assessments")
                .then()
                .body("items[0].summary", equalTo(CaseWorld.SUMMARY));
        as(there.officer)
                .get("/v1/cases/" + id + "/support-plan")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString(CaseWorld.PLANNED));
        as(there.officer).get("/v1/cases/" + id + "/sessions").then().body("items", hasSize(1));
        var letter = as(there.officer)
                .get("/v1/cases/" + id + "/documents")
                .then()
                .body("items.name", contains("letter.txt"))
                .extract()
                .<String>path("items[0].id");
        assertThat(as(there.chair)
                        .get("/v1/cases/" + id + "/documents/" + letter + "/content")
                        .asString())
                .startsWith("Sample-Letter");
        there.act(there.officer, id, "contacts", "").then().statusCode(200);
        assertThat(TransferWorld.boroughsOf(id)).containsOnly(List.of(Map.of("borough", there.borough)));
        as(there.officer)
                .get("/v1/transfers/" + transfer)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("caseId", equalTo(id));
    }

    @Test
    void leavesTheOldBoroughARecordAndNothingOfWhatFollows() throws SQLException {
        var id = full();
        var reference = as(here.officer).get("/v1/cases/" + id).<String>path("reference");
        var referral = as(here.officer).get("/v1/cases/" + id).<String>path("referralId");
        var transfer = world.accepted(id);

        for (var path :
                List.of("", "/chronology", "/assessments", "/support-plan", "/sessions", "/documents", "/transfer")) {
            as(here.officer).get("/v1/cases/" + id + path).then().statusCode(404);
        }
        for (var query : List.of("", "?status=TRANSFERRED", "?referral=" + referral, "?reference=" + reference)) {
            as(here.officer)
                    .get("/v1/cases" + query)
                    .then()
                    .statusCode(200)
                    .body("items.reference", contains(reference))
                    .body("items[0].status", equalTo("TRANSFERRED"))
                    .body("items[0].transferredTo", equalTo(there.borough));
        }
        as(here.officer).get("/v1/cases?status=SUPPORT_ACTIVE").then().body("items", hasSize(0));
        as(here.chair)
                .get("/v1/transfers/" + transfer)
                .then()
                .body("to", equalTo(there.borough))
                .body("answeredBy", equalTo(there.officer.subject()))
                .body("answeredAt", notNullValue())
                .body("reason", equalTo(CaseWorld.REASON))
                .body("caseId", nullValue());
        as(here.officer).get("/v1/referrals/" + referral).then().statusCode(200).body("form", notNullValue());
        as(there.officer).get("/v1/referrals/" + referral).then().statusCode(404);
        assertThat(TestDatabase.rows(
                        "select distinct borough from audit_entry where entity_id = ?::uuid and action = 'case.start-support'",
                        id))
                .isEqualTo(List.of(Map.of("borough", here.borough)));
    }

    @Test
    void showsThePanelThatHeardItNothingMore() {
        var id = here.opened(CaseWorld.ADULT);
        var panel = here.panel("SAP");
        var member = here.seated(panel, "HEALTH");
        var meeting = here.meeting(panel);
        var item = here.listed(meeting, id);
        here.quorate(meeting);
        here.decide(meeting, item, "ADOPT").then().statusCode(200);
        as(member).get("/v1/cases/" + id).then().statusCode(200);
        world.accepted(id);

        as(member).get("/v1/cases/" + id).then().statusCode(404);
        as(member).get("/v1/cases").then().body("items", hasSize(0));
        as(member).get("/v1/meetings/" + meeting).then().statusCode(200).body("agenda", hasSize(0));
        as(member)
                .get("/v1/meetings/" + meeting + "/decisions")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(here.chair)
                .get("/v1/meetings/" + meeting + "/decisions")
                .then()
                .body("items[0].reason", equalTo(CaseWorld.REASON));
    }

    @Test
    void showsTheProviderOfTheOldBoroughItsSessionNoMore() throws SQLException {
        var provider = Tokens.of("provider", here.borough).organisation(organisation);
        var id = here.supported(CaseWorld.ADULT, "PERSON");
        var session = session(id);
        world.accepted(id);

        as(provider).get("/v1/sessions").then().statusCode(200).body("items", hasSize(0));
        as(provider)
                .header("If-Match", "\"0\"")
                .post("/v1/sessions/" + session + "/confirmation")
                .then()
                .statusCode(404);
        var sameThere = Tokens.of("provider", there.borough).organisation(organisation);
        as(sameThere).get("/v1/sessions").then().body("items.id", contains(session));
        as(sameThere)
                .header("If-Match", "\"0\"")
                .post("/v1/sessions/" + session + "/confirmation")
                .then()
                .statusCode(200);
    }

    @Test
    void comesBackWhole() throws SQLException {
        var back = TransferWorld.known();
        var id = back.opened(CaseWorld.CHILD);
        var first = made(TransferWorld.offer(back, there, id));
        answer(there.officer, first, 0, "acceptance").then().statusCode(200);
        var second = made(TransferWorld.offer(there, back, id));
        answer(back.chair, second, 0, "acceptance").then().statusCode(200);

        as(back.officer).get("/v1/cases/" + id).then().statusCode(200).body("originBorough", equalTo(back.borough));
        as(back.officer).get("/v1/cases").then().body("items.status", contains("INFORMATION_GATHERING"));
        as(there.officer).get("/v1/cases/" + id).then().statusCode(404);
        as(there.officer).get("/v1/cases").then().body("items.transferredTo", contains(back.borough));
    }

    @Test
    void announcesThatItMoved() throws SQLException {
        var id = here.opened(CaseWorld.CHILD);
        world.accepted(id);

        var told = TestDatabase.events(id).getLast();
        EventContracts.assertObeysSchema("referrals", "case.transferred", 1, told);
        assertThat(told)
                .contains("\"from\":\"" + here.borough, "\"to\":\"" + there.borough)
                .doesNotContain(CaseWorld.FAMILY_NAME);
    }

    @Test
    void sealsWhatIsWritten() throws SQLException {
        var transfer = world.accepted(here.opened(CaseWorld.CHILD));
        var row = TestDatabase.rows("select reason, evidence, answer from case_transfer where id = ?::uuid", transfer)
                .getFirst();

        assertThat(row.values()).allSatisfy(column -> assertThat(
                        new String((byte[]) java.util.Objects.requireNonNull(column), ISO_8859_1))
                .doesNotContain(CaseWorld.REASON, TransferWorld.ANSWER, "Notes of the call"));
    }
}
