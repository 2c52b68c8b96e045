package uk.leabridge.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;

@QuarkusTest
@TrainingService
class LearnerIT {
    private final String borough = TrainingApi.freshBorough();
    private final String coordinator = TrainingApi.coordinator(borough);

    @Inject
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void findsALearnerAgainByEmail() throws SQLException {
        var email = TrainingApi.email();
        var organisation = TrainingApi.organisation(borough);
        var id = TrainingApi.learner(borough, organisation, email);
        TrainingApi.post(coordinator, "/v1/learners", TrainingApi.person(organisation, email.toUpperCase(Locale.ROOT)))
                .statusCode(201)
                .body("id", equalTo(id))
                .body("alreadyKnown", equalTo(true));
        assertThat(TestDatabase.rows("select id from learner where borough = ?", borough))
                .hasSize(1);
        assertThat(TestDatabase.rows("select person_id from data_key where borough = ?", borough))
                .hasSize(1);
    }

    @Test
    void refusesAPersonWhoseRecordAnotherBoroughKeeps() throws SQLException {
        var email = TrainingApi.email();
        TrainingApi.learner(borough, TrainingApi.organisation(borough), email);
        var other = TrainingApi.freshBorough();
        var organisation = TrainingApi.organisation(other);
        TrainingApi.post(TrainingApi.coordinator(other), "/v1/learners", TrainingApi.person(organisation, email))
                .statusCode(409)
                .body("type", equalTo("/problems/learner-of-another-borough"));
        assertThat(TestDatabase.rows("select 1 from learner where borough = ?", other))
                .isEmpty();
        assertThat(TestDatabase.rows("select 1 from data_key where borough = ?", other))
                .isEmpty();
    }

    @Test
    void keepsNameAndEmailSealed() throws SQLException {
        var email = TrainingApi.email();
        var id = TrainingApi.learner(borough, TrainingApi.organisation(borough), email);
        var row = TestDatabase.rows(
                        "select encode(name, 'escape') || encode(email, 'escape') as kept from learner where id = ?::uuid",
                        id)
                .getFirst();
        assertThat(String.valueOf(row.get("kept"))).doesNotContain("Sample").doesNotContain("example");
        TrainingApi.get(coordinator, "/v1/learners/" + id)
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("email", equalTo(email));
        assertThat(TestDatabase.rows(
                        "select purpose from audit_entry where person_id = ?::uuid and action = 'learner.read'", id))
                .hasSize(1);
    }

    @Test
    void keepsTheRecordWhenNameEmailAndEmployerChange() {
        var email = TrainingApi.email();
        var id = TrainingApi.learner(borough, TrainingApi.organisation(borough), email);
        var completion = TrainingApi.complete(borough, id, TrainingApi.DSO, clock.today());
        var next = TrainingApi.organisation(borough);
        var newEmail = TrainingApi.email();
        TrainingApi.put(coordinator, "/v1/learners/" + id, "\"0\"", TrainingApi.person(next, newEmail))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("organisationId", equalTo(next))
                .body("email", equalTo(newEmail));
        TrainingApi.get(coordinator, "/v1/learners/" + id + "/record").body("completions[0].id", equalTo(completion));
        TrainingApi.post(coordinator, "/v1/learners", TrainingApi.person(next, newEmail))
                .body("id", equalTo(id));
        TrainingApi.post(coordinator, "/v1/learners", TrainingApi.person(next, email))
                .statusCode(201)
                .body("alreadyKnown", equalTo(false));
    }

    @Test
    void refusesAStaleChange() throws SQLException {
        var organisation = TrainingApi.organisation(borough);
        var email = TrainingApi.email();
        var id = TrainingApi.learner(borough, organisation, email);
        var path = "/v1/learners/" + id;
        var body = TrainingApi.person(organisation, TrainingApi.email());
        TrainingApi.put(coordinator, path, "\"7\"", body)
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"));
        TrainingApi.put(coordinator, path, "latest", body).statusCode(400);
        given().auth()
                .oauth2(coordinator)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then()
                .statusCode(428);
        TrainingApi.get(coordinator, path).body("email", equalTo(email));
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where action = 'learner.corrected' and borough = ?", borough))
                .isEmpty();
    }

    @Test
    void refusesTheEmailOfAnotherLearner() {
        var organisation = TrainingApi.organisation(borough);
        var taken = TrainingApi.email();
        TrainingApi.learner(borough, organisation, taken);
        var email = TrainingApi.email();
        var id = TrainingApi.learner(borough, organisation, email);
        TrainingApi.put(coordinator, "/v1/learners/" + id, "\"0\"", TrainingApi.person(organisation, taken))
                .statusCode(409)
                .body("type", equalTo("/problems/person-already-a-learner"));
        TrainingApi.get(coordinator, "/v1/learners/" + id).body("email", equalTo(email));
    }

    @Test
    void refusesAnotherBoroughsOrganisation() {
        var elsewhere = TrainingApi.organisation(TrainingApi.freshBorough());
        TrainingApi.post(coordinator, "/v1/learners", TrainingApi.person(elsewhere, TrainingApi.email()))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-organisation"));
    }

    @Test
    void hidesAnotherBoroughsLearner() {
        var organisation = TrainingApi.organisation(borough);
        var id = TrainingApi.learner(borough, organisation, TrainingApi.email());
        var other = TrainingApi.coordinator(TrainingApi.freshBorough());
        TrainingApi.get(other, "/v1/learners/" + id).statusCode(404);
        TrainingApi.get(other, "/v1/learners/" + id + "/record").statusCode(404);
        TrainingApi.get(other, "/v1/learners").body("items", hasSize(0));
        TrainingApi.put(other, "/v1/learners/" + id, "\"0\"", TrainingApi.person(organisation, TrainingApi.email()))
                .statusCode(404);
    }

    @Test
    void showsAProviderItsOwnPeopleAlone() {
        var slug = "body-" + UUID.randomUUID();
        var own = TrainingApi.organisation(borough, slug);
        var mine = TrainingApi.learner(borough, own, TrainingApi.email());
        var others = TrainingApi.learner(borough);
        var provider = Tokens.of("provider", borough).organisation(slug).sign();
        TrainingApi.get(provider, "/v1/learners")
                .statusCode(200)
                .body("items.id", hasItem(mine))
                .body("items.id", not(hasItem(others)));
        TrainingApi.get(provider, "/v1/learners/" + mine + "/record").statusCode(200);
        TrainingApi.get(provider, "/v1/learners/" + others).statusCode(404);
        TrainingApi.get(provider, "/v1/learners/" + others + "/record").statusCode(404);
        TrainingApi.post(provider, "/v1/learners", TrainingApi.person(own, TrainingApi.email()))
                .statusCode(403);
    }

    @Test
    void showsEverybodyTheirOwnRecord() {
        var subject = UUID.randomUUID().toString();
        var body = new HashMap<>(TrainingApi.person(TrainingApi.organisation(borough), TrainingApi.email()));
        body.put("account", subject);
        String id = TrainingApi.post(coordinator, "/v1/learners", body)
                .statusCode(201)
                .extract()
                .path("id");
        TrainingApi.complete(borough, id, TrainingApi.DSO, clock.today());
        TrainingApi.get(Tokens.of("learner", borough).subject(subject).sign(), "/v1/me/record")
                .statusCode(200)
                .body("learnerId", equalTo(id))
                .body("courses[0].status", equalTo("CURRENT"))
                .body("courses[0].title", equalTo("Designated safeguarding officer"));
        TrainingApi.get(Tokens.of("learner", borough).sign(), "/v1/me/record").statusCode(404);
    }

    @Test
    void knowsWhatLapsedWhatCountsAndWhatIsVoid() {
        var id = TrainingApi.learner(borough);
        var day = clock.today();
        TrainingApi.complete(borough, id, TrainingApi.DSO, day);
        TrainingApi.complete(borough, id, TrainingApi.CULTURE, day);
        clock.moveTo(day.plusMonths(24));
        TrainingApi.get(coordinator, "/v1/learners/" + id + "/record")
                .body("courses.status", equalTo(java.util.List.of("CURRENT", "CURRENT")));
        clock.moveTo(day.plusMonths(24).plusDays(1));
        TrainingApi.get(coordinator, "/v1/learners/" + id + "/record")
                .body("asOf", equalTo(clock.today().toString()))
                .body("courses.find { it.courseCode == 'SG-DSO' }.status", equalTo("LAPSED"))
                .body("courses.find { it.courseCode == 'CULTURE' }.status", equalTo("CURRENT"));
    }

    @Test
    void pagesThroughTheLearners() {
        var organisation = TrainingApi.organisation(borough);
        for (int i = 0; i < 3; i++) TrainingApi.learner(borough, organisation, TrainingApi.email());
        var first = TrainingApi.get(coordinator, "/v1/learners?limit=2&organisation=" + organisation)
                .body("items", hasSize(2))
                .extract();
        var link = first.header("Link");
        assertThat(link).contains("rel=\"next\"").contains("organisation=" + organisation);
        var next = link.substring(link.indexOf("/v1/"), link.indexOf('>'));
        var rest = TrainingApi.get(coordinator, next).body("items", hasSize(1)).extract();
        assertThat(rest.header("Link")).isNull();
        assertThat(first.<java.util.List<String>>path("items.id")).doesNotContain(rest.<String>path("items[0].id"));
    }

    @Test
    void refusesABadEmail() {
        TrainingApi.post(
                        coordinator,
                        "/v1/learners",
                        Map.of("name", "Sample", "email", "no-address", "organisationId", UUID.randomUUID()))
                .statusCode(400)
                .body("errors[0].field", equalTo("email"));
    }
}
