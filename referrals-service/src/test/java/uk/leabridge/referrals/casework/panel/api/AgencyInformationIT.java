package uk.leabridge.referrals.casework.panel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** What each agency tells of a case on the agenda. */
@QuarkusTest
@ReferralsService
class AgencyInformationIT {
    private final CaseWorld world = new CaseWorld();

    @Test
    void keepsWhatEachAgencyTells() throws SQLException {
        var heard = world.listed();
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
        var heard = world.listed();
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
        var heard = world.listed();
        world.quorate(heard.meeting());
        world.decide(heard.meeting(), heard.item(), "ADOPT").then().statusCode(200);

        creating(world.officer)
                .body("{\"agency\": \"HEALTH\", \"words\": \"Known to the clinic since May.\"}")
                .post(information(heard))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-decided"));
    }

    static String information(CaseWorld.Listed heard) {
        return "/v1/meetings/" + heard.meeting() + "/agenda/" + heard.item() + "/information";
    }
}
