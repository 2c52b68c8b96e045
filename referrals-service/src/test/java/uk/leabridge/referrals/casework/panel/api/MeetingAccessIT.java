package uk.leabridge.referrals.casework.panel.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** Who may do what at a meeting, and that others are told nothing. */
@QuarkusTest
@ReferralsService
class MeetingAccessIT {
    private final CaseWorld world = new CaseWorld();

    @Test
    void isNotThereForAnotherBorough() {
        var heard = world.listed();
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
}
