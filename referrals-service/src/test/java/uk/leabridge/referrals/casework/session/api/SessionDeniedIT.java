package uk.leabridge.referrals.casework.session.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** The provider says that a session was not held: the coordinator agrees, or the two contradict each other for all to see. */
@QuarkusTest
@ReferralsService
class SessionDeniedIT {
    private static final String PAST = "2026-01-05T10:00:00Z";

    private final CaseWorld world = new CaseWorld();
    private final String organisation = world.borough + "-sample-provider";
    private final Tokens provider = Tokens.of("provider", world.borough).organisation(organisation);
    private String sessions;
    private String session;

    @BeforeEach
    void plan() {
        sessions = "/v1/cases/" + world.supported(CaseWorld.ADULT, "PERSON") + "/sessions";
        session = planned(PAST);
    }

    private String planned(String startsAt) {
        return made(creating(world.officer)
                .body("{\"provider\": \"" + organisation + "\", \"startsAt\": \"" + startsAt + "\"}")
                .post(sessions));
    }

    private static Response say(Tokens who, int version, String path) {
        return as(who).header("If-Match", "\"" + version + "\"").post(path);
    }

    private Response deny(Tokens who, int version) {
        return say(who, version, "/v1/sessions/" + session + "/absence");
    }

    private List<Map<String, Object>> row() throws SQLException {
        return TestDatabase.rows("select * from support_session where id = ?::uuid", session);
    }

    @Test
    void waitsForTheCoordinatorWhoRecordsWhy() throws SQLException {
        deny(provider, 0).then().statusCode(200).header("ETag", "\"1\"").body("state", equalTo("PLANNED"));

        as(provider)
                .get("/v1/sessions")
                .then()
                .body("items[0].deniedByProvider", equalTo(true))
                .body("items[0].confirmedByProvider", equalTo(false));
        as(world.officer)
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"" + CaseWorld.REASON + "\"}")
                .post(sessions + "/" + session + "/absence")
                .then()
                .statusCode(200)
                .body("state", equalTo("NOT_HELD"));
        as(world.chair)
                .get(sessions)
                .then()
                .body("items[0].providerDeniedBy", equalTo(provider.subject()))
                .body("items[0].notHeldBy", equalTo(world.officer.subject()));
        assertThat(TestDatabase.rows(
                        "select subject from audit_entry where entity_id = ?::uuid and action = 'session.deny-as-provider'"
                                + " and person_id is not null",
                        session))
                .isEqualTo(List.of(Map.of("subject", provider.subject())));
    }

    @Test
    void contradictsTheCoordinatorUntilOneOfThemSaysOtherwise() {
        say(world.officer, 0, sessions + "/" + session + "/confirmation").then().statusCode(200);
        deny(provider, 1).then().statusCode(200).body("state", equalTo("PLANNED"));
        as(world.officer)
                .get(sessions)
                .then()
                .body("items[0].coordinatorBy", equalTo(world.officer.subject()))
                .body("items[0].providerDeniedBy", equalTo(provider.subject()))
                .body("items[0].providerBy", nullValue());

        say(provider, 2, "/v1/sessions/" + session + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"));
        as(world.officer).get(sessions).then().body("items[0].providerDeniedBy", nullValue());
    }

    @Test
    void isSaidOnceOfWhatHasBegunAndIsNotSettled() throws SQLException {
        deny(provider, 0).then().statusCode(200);
        var before = row();
        deny(provider, 0).then().statusCode(412);
        deny(provider, 1).then().statusCode(409).body("type", equalTo("/problems/session-denied"));
        as(provider).post("/v1/sessions/" + session + "/absence").then().statusCode(428);
        assertThat(row()).isEqualTo(before);

        say(provider, 0, "/v1/sessions/" + planned("2035-01-05T10:00:00Z") + "/absence")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/session-not-begun"));
        say(provider, 1, "/v1/sessions/" + session + "/confirmation").then().statusCode(200);
        say(world.officer, 2, sessions + "/" + session + "/confirmation").then().body("state", equalTo("HELD"));
        deny(provider, 3).then().statusCode(409).body("type", equalTo("/problems/session-ended"));
    }

    @Test
    void isNotSaidByWhoSpeaksForTheOtherSideNorByStrangers() throws SQLException {
        var both = world.officer.roles("safeguarding-officer", "provider").organisation(organisation);
        say(both, 0, sessions + "/" + session + "/confirmation").then().statusCode(200);
        var before = row();

        deny(both, 1).then().statusCode(409).body("type", equalTo("/problems/another-person-needed"));
        for (var stranger : List.of(
                Tokens.of("provider", "newham").organisation(organisation),
                Tokens.of("provider", world.borough).organisation("another-provider"))) {
            deny(stranger, 1).then().statusCode(404);
        }
        deny(world.officer, 1).then().statusCode(403);
        assertThat(row()).isEqualTo(before);
        as(provider).get("/v1/sessions").then().body("items.deniedByProvider", contains(false));
    }
}
