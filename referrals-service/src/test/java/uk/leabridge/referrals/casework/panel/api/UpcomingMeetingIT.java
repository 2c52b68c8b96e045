package uk.leabridge.referrals.casework.panel.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.MovableClock;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

@QuarkusTest
@ReferralsService
class UpcomingMeetingIT {
    private static final String PATH = "/v1/meetings";

    @Inject
    MovableClock clock;

    private final CaseWorld world = new CaseWorld();

    /** A week before the meetings that {@link CaseWorld} plans. */
    @BeforeEach
    void stop() {
        clock.stopAt(Instant.parse("2026-11-24T10:00:00Z"));
    }

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    void areListedWithTheirPanelWhileThereIsSomethingToDoThere() {
        var panel = world.panel("SIP");
        var first = world.meeting(panel);
        var other = world.meeting(world.panel("SAP"));

        as(world.chair)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(first, other))
                .body("items.find { it.id == '" + first + "' }.panelId", equalTo(panel))
                .body("items.find { it.id == '" + first + "' }.panel", equalTo("Sample panel"))
                .body("items.find { it.id == '" + first + "' }.kind", equalTo("SIP"));
        clock.stopAt(Instant.parse("2026-12-03T09:59:59Z"));
        as(world.officer).get(PATH).then().body("items.id", hasItem(first));
        clock.stopAt(Instant.parse("2026-12-03T10:00:01Z"));
        as(world.officer).get(PATH).then().body("items", empty());
    }

    @Test
    void areShownToAMemberOnlyOfPanelsOnWhichTheySit() {
        var panel = world.panel("SIP");
        var own = world.meeting(panel);
        world.meeting(world.panel("SAP"));

        as(world.seated(panel, "HEALTH")).get(PATH).then().statusCode(200).body("items.id", contains(own));
        as(Tokens.of("panel-member", world.borough)).get(PATH).then().body("items", empty());
    }

    @Test
    void areShownToNoOtherBorough() {
        world.meeting(world.panel("SIP"));

        as(Tokens.of("panel-chair", new CaseWorld().borough)).get(PATH).then().body("items", empty());
    }

    @Test
    void arePagedWithoutALossOrADouble() {
        var panel = world.panel("SIP");
        var all = List.of(world.meeting(panel), world.meeting(panel), world.meeting(panel));

        var first = as(world.officer).get(PATH + "?limit=2").then().extract();
        var next = first.header("Link").replaceAll("</api/referrals(.*)>; rel=\"next\"", "$1");
        var second =
                as(world.officer).urlEncodingEnabled(false).get(next).then().extract();

        var seen = new java.util.ArrayList<>(first.<List<String>>path("items.id"));
        seen.addAll(second.<List<String>>path("items.id"));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(second.header("Link")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "after, nonsense"})
    void refuseAListOfABadShape(String parameter, String value) {
        as(world.officer)
                .queryParam(parameter, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(parameter));
    }

    @Test
    void refuseWhoeverIsNotSignedInOrHasAnotherRole() {
        given().get(PATH).then().statusCode(401);
        for (var role : List.of("referrer", "provider", "borough-admin", "auditor")) {
            as(Tokens.of(role, world.borough)).get(PATH).then().statusCode(403);
        }
    }
}
