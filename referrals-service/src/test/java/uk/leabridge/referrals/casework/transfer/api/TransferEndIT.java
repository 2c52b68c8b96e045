package uk.leabridge.referrals.casework.transfer.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;
import static uk.leabridge.referrals.casework.transfer.api.TransferWorld.answer;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** How an offer ends: refused, taken back, lapsed, and by one of two at the same moment. */
@QuarkusTest
@ReferralsService
class TransferEndIT {
    private final TransferWorld world = new TransferWorld();
    private final CaseWorld here = world.here;
    private final CaseWorld there = world.there;

    @Test
    void goesOnWhereItWasWhenItIsRefused() throws SQLException {
        var id = here.supported(CaseWorld.ADULT, "PERSON");
        var transfer = world.offered(id);
        var boroughs = TransferWorld.boroughsOf(id);
        answer(there.officer, transfer, 0, "refusal").then().statusCode(200).body("status", equalTo("REFUSED"));

        as(here.officer).get("/v1/cases/" + id).then().statusCode(200).body("status", equalTo("SUPPORT_ACTIVE"));
        as(here.officer)
                .get("/v1/cases/" + id + "/chronology")
                .then()
                .body("items.last().kind", equalTo("REFUSE_TRANSFER"))
                .body("items.last().actor", equalTo(there.officer.subject()))
                .body("items.last().reason", equalTo(TransferWorld.ANSWER));
        as(here.officer).get("/v1/transfers/" + transfer).then().body("answer", equalTo(TransferWorld.ANSWER));
        as(there.officer)
                .get("/v1/transfers/" + transfer)
                .then()
                .body("status", equalTo("REFUSED"))
                .body("person", nullValue())
                .body("reason", nullValue())
                .body("caseId", nullValue());
        assertThat(TransferWorld.boroughsOf(id)).isEqualTo(boroughs);
        assertThat(TestDatabase.events(id)).noneMatch(event -> event.contains("case.transferred"));
        here.act(here.officer, id, "contacts", "").then().statusCode(200);
    }

    @Test
    void isTakenBackWhileItStands() throws SQLException {
        var id = here.opened(CaseWorld.CHILD);
        var transfer = world.offered(id);
        here.act(here.chair, id, "transfer/revocation", "")
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"));

        as(here.officer).get("/v1/cases/" + id).then().body("status", equalTo("INFORMATION_GATHERING"));
        var before = TransferWorld.everythingAbout(id);
        for (var how : List.of("acceptance", "refusal")) {
            answer(there.officer, transfer, 1, how)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/transfer-ended"))
                    .body("ended", equalTo("REVOKED"));
        }
        here.act(here.chair, id, "transfer/revocation", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/case-action-not-allowed"));
        assertThat(TransferWorld.everythingAbout(id)).isEqualTo(before);
    }

    @Test
    void lapsesWhenConsentIsWithdrawn() throws SQLException {
        var id = here.supported(CaseWorld.ADULT, "PERSON");
        var transfer = world.offered(id);
        here.consent(id, "WITHDRAWN", "PERSON").then().statusCode(200).body("status", equalTo("CONSENT_WITHDRAWN"));

        as(there.officer)
                .get("/v1/transfers/" + transfer)
                .then()
                .body("status", equalTo("LAPSED"))
                .body("person", nullValue());
        answer(there.officer, transfer, 1, "acceptance").then().statusCode(409).body("ended", equalTo("LAPSED"));
        made(world.offer(id));
    }

    @RepeatedTest(12)
    void isAcceptedByOneOfTwoAtTheSameMoment() throws Exception {
        var id = here.opened(CaseWorld.CHILD);
        var transfer = world.offered(id);

        var codes = both(
                () -> answer(there.officer, transfer, 0, "acceptance").statusCode(),
                () -> answer(there.chair, transfer, 0, "acceptance").statusCode());

        assertThat(codes).containsExactlyInAnyOrder(200, 409);
        assertThat(TestDatabase.rows(
                        "select 1 from case_step where case_id = ?::uuid and kind = 'ACCEPT_TRANSFER'", id))
                .hasSize(1);
        assertThat(TestDatabase.events(id).stream().filter(e -> e.contains("case.transferred")))
                .hasSize(1);
    }

    @RepeatedTest(12)
    void isAcceptedOrTakenBackAndNeverBoth() throws Exception {
        var id = here.opened(CaseWorld.CHILD);
        var transfer = world.offered(id);
        var revocation = here.change(here.officer, "/v1/cases/" + id)
                .body("{\"reason\": \"" + CaseWorld.REASON + "\", \"legalBasis\": \"PUBLIC_TASK\"}");

        var codes = both(() -> answer(there.officer, transfer, 0, "acceptance").statusCode(), () -> revocation
                .post("/v1/cases/" + id + "/transfer/revocation")
                .statusCode());

        assertThat(codes).contains(200).containsAnyOf(404, 409, 412);
        var ended = TestDatabase.rows(
                        "select t.status, c.borough from case_transfer t join safeguarding_case c on c.id = t.case_id where t.id = ?::uuid",
                        transfer)
                .getFirst();
        assertThat(ended.get("borough"))
                .isEqualTo("ACCEPTED".equals(ended.get("status")) ? there.borough : here.borough);
        assertThat(TestDatabase.rows(
                        "select 1 from case_step where case_id = ?::uuid and kind in ('ACCEPT_TRANSFER', 'REVOKE_TRANSFER')",
                        id))
                .hasSize(1);
    }

    private static List<Integer> both(Callable<Integer> one, Callable<Integer> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(() -> {
                start.await();
                return one.call();
            });
            var second = pool.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
