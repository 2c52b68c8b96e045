package uk.leabridge.referrals.casework.transfer.api;

import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** Two boroughs of their own, one of which offers cases to the other. */
public final class TransferWorld {
    static final String ANSWER = "Their new school has met with us about it.";

    public final CaseWorld here = new CaseWorld();
    public final CaseWorld there = known();

    /** A borough that others can offer to. */
    static CaseWorld known() {
        var world = new CaseWorld();
        makeKnown(world);
        return world;
    }

    private static void makeKnown(CaseWorld world) {
        try {
            TestDatabase.execute(
                    "insert into borough_setting (borough, reference_prefix, reason_min_length, gateway_check_days,"
                            + " screening_days, contact) values (?, ?, 20, 5, 1, 'duty@example.org')"
                            + " on conflict do nothing",
                    world.borough,
                    world.borough.toUpperCase(Locale.ROOT));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Response offer(String caseId) {
        return offer(here, there, caseId);
    }

    static Response offer(CaseWorld from, CaseWorld to, String caseId) {
        return from.act(from.officer, caseId, "transfer", ", \"to\": \"" + to.borough + "\"");
    }

    /** An offer that stands, by its id. */
    public String offered(String caseId) {
        return CaseWorld.made(offer(caseId));
    }

    static Response answer(Tokens who, String transfer, int version, String how) {
        return answer(who, transfer, version, how, ANSWER);
    }

    static Response answer(Tokens who, String transfer, int version, String how, String reason) {
        return as(who).header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"" + reason + "\", \"legalBasis\": \"PUBLIC_TASK\"}")
                .post("/v1/transfers/" + transfer + "/" + how);
    }

    /** A transfer that was accepted, by its id. */
    public String accepted(String caseId) {
        var transfer = offered(caseId);
        answer(there.officer, transfer, 0, "acceptance").then().statusCode(200);
        return transfer;
    }

    /** The other borough offers it back, and it is accepted. */
    public void returned(String caseId) {
        acceptedBack(offeredBack(caseId));
    }

    /** Offered again by the borough that took it over, by the offer's id. */
    public String offeredBack(String caseId) {
        makeKnown(here);
        return CaseWorld.made(offer(there, here, caseId));
    }

    public void acceptedBack(String transfer) {
        answer(here.officer, transfer, 0, "acceptance").then().statusCode(200);
    }

    /** All rows that a transfer would touch, with whose they are. */
    static List<Object> everythingAbout(String caseId) throws SQLException {
        return List.of(
                CaseWorld.everythingAbout(caseId),
                TestDatabase.rows(
                        "select id, version, status, answered_by from case_transfer where case_id = ?::uuid order by id",
                        caseId),
                boroughsOf(caseId));
    }

    /** Whose the rows of a case are, by table. */
    static List<Object> boroughsOf(String caseId) throws SQLException {
        return List.of(
                TestDatabase.rows("select distinct borough from case_step where case_id = ?::uuid", caseId),
                TestDatabase.rows("select distinct borough from assessment where case_id = ?::uuid", caseId),
                TestDatabase.rows(
                        "select distinct f.borough from assessment_finding f join assessment a on a.id = f.assessment_id where a.case_id = ?::uuid",
                        caseId),
                TestDatabase.rows("select distinct borough from plan_action where case_id = ?::uuid", caseId),
                TestDatabase.rows("select distinct borough from plan_reason where case_id = ?::uuid", caseId),
                TestDatabase.rows("select distinct borough from case_document where case_id = ?::uuid", caseId),
                TestDatabase.rows("select distinct borough from support_session where case_id = ?::uuid", caseId),
                TestDatabase.rows(
                        "select k.borough from data_key k join safeguarding_case c on c.person_id = k.person_id where c.id = ?::uuid",
                        caseId));
    }
}
