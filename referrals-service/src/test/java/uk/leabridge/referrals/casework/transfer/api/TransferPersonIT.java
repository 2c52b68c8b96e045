package uk.leabridge.referrals.casework.transfer.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.transfer.api.TransferWorld.answer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** Who an offer is about is opened by those who have to decide, when they ask for it. */
@QuarkusTest
@ReferralsService
class TransferPersonIT {
    private final TransferWorld world = new TransferWorld();
    private final CaseWorld here = world.here;
    private final CaseWorld there = world.there;

    @Test
    void isNamedOnlyWhenSomebodyAsksAndTheLookIsRecorded() throws SQLException {
        var transfer = world.offered(here.opened(CaseWorld.CHILD));
        assertThat(as(there.officer).get("/v1/transfers/" + transfer).asString())
                .contains(CaseWorld.REASON)
                .doesNotContain(CaseWorld.FAMILY_NAME);
        assertThat(looks(transfer)).isEmpty();

        person(there.officer, transfer)
                .then()
                .statusCode(200)
                .body("person.familyName", equalTo(CaseWorld.FAMILY_NAME));

        assertThat(looks(transfer)).singleElement().satisfies(look -> {
            assertThat(look.get("subject")).isEqualTo(there.officer.subject());
            assertThat(look.get("borough")).isEqualTo(there.borough);
            assertThat(look.get("person_id")).isNotNull();
        });
    }

    @Test
    void isNotNamedToThirdBoroughsNorByTheOfferToWhoeverMadeIt() throws SQLException {
        var transfer = world.offered(here.opened(CaseWorld.CHILD));

        for (var stranger : List.of(here.officer, here.chair, Tokens.of("safeguarding-officer", "newham"))) {
            person(stranger, transfer).then().statusCode(404);
        }

        assertThat(looks(transfer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptance", "refusal"})
    void isNotNamedByAnOfferThatWasAnswered(String how) throws SQLException {
        var transfer = world.offered(here.opened(CaseWorld.CHILD));
        answer(there.officer, transfer, 0, how).then().statusCode(200);

        for (var either : List.of(there.officer, here.officer)) {
            person(either, transfer).then().statusCode(404);
        }

        assertThat(looks(transfer)).isEmpty();
    }

    @Test
    void isNotNamedByAnOfferThatWasTakenBack() throws SQLException {
        var id = here.opened(CaseWorld.CHILD);
        var transfer = world.offered(id);
        here.act(here.officer, id, "transfer/revocation", "").then().statusCode(200);

        person(there.officer, transfer).then().statusCode(404);

        assertThat(looks(transfer)).isEmpty();
    }

    @Test
    void isNobodyOnceTheirRecordIsDestroyed() throws SQLException {
        var id = here.opened(CaseWorld.CHILD);
        var transfer = world.offered(id);
        // what waits for a check of who was referred before could never be checked again, and others look for what
        // waits
        TestDatabase.execute(
                "delete from linkage_check where referral_id ="
                        + " (select referral_id from safeguarding_case where id = ?::uuid)",
                id);
        TestDatabase.execute(
                "set session_replication_role = replica; update data_key set wrapped = null, destroyed_at = now() where person_id ="
                        + " (select person_id from safeguarding_case where id = ?::uuid)",
                id);

        person(there.officer, transfer).then().statusCode(200).body("person", nullValue());
    }

    private static Response person(Tokens who, String transfer) {
        return as(who).get("/v1/transfers/" + transfer + "/person");
    }

    private static List<Map<String, Object>> looks(String transfer) throws SQLException {
        return TestDatabase.rows(
                "select subject, borough, person_id from audit_entry where entity_id = ?::uuid"
                        + " and action = 'transfer.person.read'",
                transfer);
    }
}
