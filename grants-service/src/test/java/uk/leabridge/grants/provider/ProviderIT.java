package uk.leabridge.grants.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.grants.GrantsApi;
import uk.leabridge.grants.GrantsService;
import uk.leabridge.grants.MovableClock;
import uk.leabridge.platform.test.contract.EventContracts;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;

@QuarkusTest
@GrantsService
class ProviderIT {
    private final String borough = GrantsApi.freshBorough();
    private final String officer = GrantsApi.officer(borough);

    @Inject
    MovableClock clock;

    private Map<String, Object> person() {
        return GrantsApi.person(GrantsApi.email(), "NONE", clock.today());
    }

    @Test
    void registersAProviderAndTellsIt() throws SQLException {
        var id = GrantsApi.provider(borough);
        var events = TestDatabase.events(id);
        assertThat(events).hasSize(1);
        EventContracts.assertObeysSchema("grants", "provider.registered", 1, events.getFirst());
        GrantsApi.get(officer, "/v1/providers/" + id)
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("boroughs", equalTo(List.of(borough)));
        GrantsApi.get(officer, "/v1/providers").body("items.id", equalTo(List.of(id)));
        GrantsApi.get(officer, "/v1/providers/" + id + "/compliance").body("status", equalTo("NOT_APPLICABLE"));
    }

    @Test
    void joinsAKnownProviderOnce() throws SQLException {
        var slug = GrantsApi.slug();
        var id = GrantsApi.provider(borough, slug);
        GrantsApi.provider(borough, slug);
        assertThat(TestDatabase.rows("select borough from provider_borough where provider_id = ?::uuid", id))
                .hasSize(1);
        assertThat(TestDatabase.events(id)).hasSize(1);
    }

    @Test
    void answersARepeatedRequestAsTheFirstTime() {
        var token = Tokens.of("grant-officer", borough).subject(borough).sign();
        var key = UUID.randomUUID().toString();
        var body = Map.of("slug", GrantsApi.slug(), "name", "Sample Provider");
        var first = GrantsApi.post(token, "/v1/providers", key, body)
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .asString();
        var again = GrantsApi.post(token, "/v1/providers", key, body)
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .extract()
                .asString();
        assertThat(again).isEqualTo(first);
        GrantsApi.post(token, "/v1/providers", key, Map.of("slug", GrantsApi.slug(), "name", "Other"))
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"provider", "training-coordinator", "auditor", "learner", "partnership-admin"})
    void letsFundersAloneRegister(String role) throws SQLException {
        var slug = GrantsApi.slug();
        GrantsApi.post(Tokens.of(role, borough).sign(), "/v1/providers", Map.of("slug", slug, "name", "No"))
                .statusCode(403);
        assertThat(TestDatabase.rows("select 1 from provider_slug where slug = ?", slug))
                .isEmpty();
    }

    @Test
    void refusesStrangersAndBadShapes() {
        given().contentType(ContentType.JSON)
                .body(Map.of())
                .post("/v1/providers")
                .then()
                .statusCode(401);
        GrantsApi.post(officer, "/v1/providers", Map.of("slug", "Not A Slug", "name", " ", "charityNumber", "1"))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("charityNumber", "name", "slug")));
        GrantsApi.post(officer, "/v1/providers", Map.of("slug", GrantsApi.slug(), "name", "x", "colour", "red"))
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-field"));
        given().auth()
                .oauth2(officer)
                .contentType(ContentType.JSON)
                .body(Map.of("slug", GrantsApi.slug(), "name", "x"))
                .post("/v1/providers")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void correctsAProviderInTheVersionThatWasRead() {
        var slug = GrantsApi.slug();
        var path = "/v1/providers/" + GrantsApi.provider(borough, slug);
        var body = Map.of("name", "Sample Provider, renamed", "charityNumber", "123456");
        GrantsApi.put(GrantsApi.providerOf(borough, slug), path, "\"0\"", body)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("Sample Provider, renamed"));
        GrantsApi.put(officer, path, "\"0\"", body).statusCode(412).body("type", equalTo("/problems/stale-version"));
        GrantsApi.put(GrantsApi.officer(GrantsApi.freshBorough()), path, "\"1\"", body)
                .statusCode(404);
    }

    @Test
    void letsAProviderKeepItsOwnRosterAlone() {
        var slug = GrantsApi.slug();
        var roster = "/v1/providers/" + GrantsApi.provider(borough, slug) + "/roster";
        var own = GrantsApi.providerOf(borough, slug);
        GrantsApi.post(own, roster, person()).statusCode(201);
        GrantsApi.get(own, roster).statusCode(200).body("items", hasSize(1));
        var stranger = GrantsApi.providerOf(borough, GrantsApi.slug());
        GrantsApi.post(stranger, roster, person()).statusCode(404);
        GrantsApi.get(stranger, roster).statusCode(404);
        GrantsApi.post(GrantsApi.officer(GrantsApi.freshBorough()), roster, person())
                .statusCode(404);
        GrantsApi.post(Tokens.of("borough-admin", borough).sign(), roster, person())
                .statusCode(403);
        GrantsApi.get(own, roster).body("items", hasSize(1));
    }

    @Test
    void keepsNamesSealedAndNoEmail() throws SQLException {
        var provider = GrantsApi.provider(borough);
        var person = person();
        var entry = GrantsApi.onRoster(borough, provider, person);
        var kept = TestDatabase.rows(
                        "select encode(name, 'escape') as name, roster_entry::text as whole"
                                + " from roster_entry where id = ?::uuid",
                        entry)
                .getFirst();
        assertThat(String.valueOf(kept.get("name"))).doesNotContain("Sample");
        assertThat(String.valueOf(kept.get("whole"))).doesNotContain("example.org");
        GrantsApi.get(officer, "/v1/providers/" + provider + "/roster/" + entry)
                .body("name", equalTo(person.get("name")));
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where action = 'roster.read' and entity_id = ?::uuid", entry))
                .hasSize(1);
    }

    @Test
    void endsAnEntryAndKeepsIt() throws SQLException {
        var provider = GrantsApi.provider(borough);
        var entry = GrantsApi.onRoster(borough, provider, person());
        var path = "/v1/providers/" + provider + "/roster/" + entry;
        GrantsApi.delete(officer, path, "\"5\"").statusCode(412);
        GrantsApi.delete(officer, path, "\"0\"")
                .statusCode(200)
                .body("endsOn", equalTo(clock.today().toString()));
        GrantsApi.delete(officer, path, "\"1\"").statusCode(409).body("type", equalTo("/problems/roster-entry-ended"));
        assertThat(TestDatabase.rows("select 1 from roster_entry where id = ?::uuid", entry))
                .hasSize(1);
    }

    @Test
    void correctsAnEntry() {
        var provider = GrantsApi.provider(borough);
        var person = person();
        var entry = GrantsApi.onRoster(borough, provider, person);
        var path = "/v1/providers/" + provider + "/roster/" + entry;
        var corrected = new HashMap<>(person);
        corrected.put("role", "Volunteer");
        GrantsApi.put(officer, path, "\"0\"", corrected).statusCode(200).body("role", equalTo("Volunteer"));
        GrantsApi.put(officer, path, "\"0\"", corrected).statusCode(412);
        corrected.put("endsOn", clock.today().minusDays(1).toString());
        GrantsApi.put(officer, path, "\"1\"", corrected)
                .statusCode(422)
                .body("type", equalTo("/problems/period-reversed"));
        GrantsApi.get(officer, path).body("endsOn", nullValue());
    }

    @Test
    void awardsFromItsOwnProgrammesToProvidersThatItFunds() throws SQLException {
        var provider = GrantsApi.provider(borough);
        var programme = GrantsApi.programme(borough);
        var today = clock.today();
        GrantsApi.post(officer, "/v1/awards", GrantsApi.grant(provider, null, today, today, false))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-programme"));
        GrantsApi.post(officer, "/v1/awards", GrantsApi.grant(provider, programme, today, today.minusDays(1), false))
                .statusCode(422)
                .body("type", equalTo("/problems/period-reversed"));
        var other = GrantsApi.freshBorough();
        GrantsApi.post(
                        GrantsApi.officer(other),
                        "/v1/awards",
                        GrantsApi.grant(provider, GrantsApi.programme(other), today, today, false))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-provider"));
        assertThat(TestDatabase.rows("select 1 from award where provider_id = ?::uuid", provider))
                .isEmpty();
        assertThat(TestDatabase.events(provider)).hasSize(1);
        GrantsApi.award(borough, provider, today, true);
        GrantsApi.get(officer, "/v1/awards?provider=" + provider)
                .body("items[0].amountPence", equalTo(1_500_000))
                .body("items[0].worksWithYoungPeople", equalTo(true));
        GrantsApi.get(officer, "/v1/awards").body("items", hasSize(1));
        GrantsApi.get(GrantsApi.officer(other), "/v1/awards").body("items", hasSize(0));
        GrantsApi.get(GrantsApi.officer(other), "/v1/awards?provider=" + provider)
                .statusCode(404);
        GrantsApi.get(officer, "/v1/programmes").body("items.id", hasItem(programme));
        GrantsApi.get(Tokens.of("provider", borough).sign(), "/v1/programmes").statusCode(403);
    }
}
