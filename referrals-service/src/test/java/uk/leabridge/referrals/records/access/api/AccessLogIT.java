package uk.leabridge.referrals.records.access.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

@QuarkusTest
@ReferralsService
class AccessLogIT {
    private static final String NOWHERE = "019aab00-0000-7000-8000-000000000001";

    private final CaseWorld world = new CaseWorld();
    private final Tokens auditor = Tokens.of("auditor", world.borough);

    private String record(String referral) {
        return as(world.officer)
                .get("/v1/referrals/" + referral)
                .then()
                .statusCode(200)
                .extract()
                .path("record");
    }

    private static String log(String record) {
        return "/v1/persons/" + record + "/access-log";
    }

    @Test
    void saysWhoLookedInWhichRoleAndWhen() {
        var record = record(world.cleared(CaseWorld.ADULT));

        as(auditor)
                .get(log(record))
                .then()
                .statusCode(200)
                .body("items.action", hasItem("referral.read"))
                .body("items.find { it.action == 'referral.read' }.subject", equalTo(world.officer.subject()))
                .body("items.find { it.action == 'referral.read' }.roles", hasItem("safeguarding-officer"))
                .body("items.borough", everyItem(equalTo(world.borough)))
                .body(
                        "items[0].keySet()",
                        containsInAnyOrder(
                                "id",
                                "at",
                                "subject",
                                "roles",
                                "borough",
                                "action",
                                "entityType",
                                "entityId",
                                "purpose"));
        as(world.officer).get(log(record)).then().statusCode(200).body("items.subject", hasItem(auditor.subject()));
        as(world.chair).get(log(record)).then().statusCode(200).body("items.action", hasItem("person.access-log.read"));
    }

    @Test
    void saysNothingOfOtherPeople() {
        var record = record(world.cleared(CaseWorld.ADULT));
        var other = record(world.cleared(CaseWorld.CHILD));

        var entities = as(auditor)
                .queryParam("limit", 100)
                .get(log(record))
                .then()
                .extract()
                .<List<String>>path("items.id");

        assertThat(entities)
                .doesNotContainAnyElementsOf(as(auditor)
                        .queryParam("limit", 100)
                        .get(log(other))
                        .then()
                        .extract()
                        .<List<String>>path("items.id"));
    }

    @Test
    void isReadPageByPage() {
        var record = record(world.cleared(CaseWorld.ADULT));
        var seen = new ArrayList<String>();
        String at = log(record) + "?limit=2";
        for (int i = 0; at != null && i < 20; i++) {
            var page = as(auditor).get(at);
            seen.addAll(page.then().statusCode(200).extract().<List<String>>path("items.id"));
            var link = page.header("Link");
            at = link == null ? null : link.substring(link.indexOf("/v1/"), link.indexOf('>'));
        }

        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    }

    @Test
    void isNobodysWithoutTheRoleOrOfAnotherBorough() {
        var record = record(world.cleared(CaseWorld.ADULT));

        given().get(log(record)).then().statusCode(401);
        as(world.referrer).get(log(record)).then().statusCode(403);
        as(world.admin).get(log(record)).then().statusCode(403);
        as(Tokens.of("auditor", "newham")).get(log(record)).then().statusCode(404);
        as(Tokens.of("safeguarding-officer", "newham")).get(log(record)).then().statusCode(404);
        as(auditor).get(log(NOWHERE)).then().statusCode(404);
        as(auditor).get(log("nobody")).then().statusCode(404);
        as(auditor).get(log(record) + "?after=x").then().statusCode(400);
    }
}
