package uk.leabridge.referrals.casework.panel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** Panels, their agencies and their seats. */
@QuarkusTest
@ReferralsService
class PanelIT {
    private final CaseWorld world = new CaseWorld();

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
}
