package uk.leabridge.grants.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.grants.GrantsApi;
import uk.leabridge.grants.GrantsService;
import uk.leabridge.grants.MovableClock;
import uk.leabridge.grants.TrainingEvents;
import uk.leabridge.grants.compliance.infrastructure.TrainingEventsConsumer;
import uk.leabridge.platform.messaging.inbox.UnreadableEvent;
import uk.leabridge.platform.sealing.Fingerprints;
import uk.leabridge.platform.test.contract.EventContracts;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;

@QuarkusTest
@GrantsService
class ComplianceIT {
    private static final String CHANGED = "provider.compliance-changed";

    private final String borough = GrantsApi.freshBorough();
    private final String officer = GrantsApi.officer(borough);
    private final String dso = GrantsApi.email();
    private final String deputy = GrantsApi.email();

    @Inject
    MovableClock clock;

    @Inject
    TrainingEventsConsumer consumer;

    @Inject
    @Any
    InMemoryConnector channels;

    @Inject
    Fingerprints fingerprints;

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    private TrainingEvents training(String email, String kind) {
        return TrainingEvents.of(fingerprints.personKey(email), kind, borough);
    }

    /** A provider with officer and deputy in post and everybody aware of Prevent; the officer's course is still to come. */
    private String provider() {
        var provider = GrantsApi.provider(borough);
        var longAgo = clock.today().minusYears(1);
        GrantsApi.onRoster(borough, provider, GrantsApi.person(dso, "DSO", longAgo));
        GrantsApi.onRoster(borough, provider, GrantsApi.person(deputy, "DEPUTY", longAgo));
        consumer.receive(training(dso, "WRAP").completed(longAgo, null));
        consumer.receive(training(deputy, "PREVENT_E_LEARNING").completed(longAgo, null));
        GrantsApi.award(borough, provider, clock.today(), false);
        return provider;
    }

    private String compliance(String provider) {
        return GrantsApi.get(officer, "/v1/providers/" + provider + "/compliance")
                .statusCode(200)
                .extract()
                .path("status");
    }

    private static List<String> changes(String provider) throws SQLException {
        return TestDatabase.events(provider).stream()
                .filter(event -> event.contains(CHANGED))
                .toList();
    }

    private static int lines(String provider) throws SQLException {
        return TestDatabase.rows("select 1 from compliance_change where provider_id = ?::uuid", provider)
                .size();
    }

    private void await(String provider, String status) throws SQLException {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < until) {
            var standing =
                    TestDatabase.rows("select status from compliance_standing where provider_id = ?::uuid", provider);
            if (status.equals(standing.getFirst().get("status"))) return;
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("it did not become " + status);
    }

    @Test
    void becomesCompliantWhenTheOfficersTrainingArrives() throws SQLException {
        var provider = provider();
        var today = clock.today();
        assertThat(compliance(provider)).isEqualTo("NON_COMPLIANT");
        channels.source("training")
                .send(training(dso, "SAFEGUARDING_DESIGNATED").completed(today, today.plusYears(2)));
        await(provider, "COMPLIANT");
        GrantsApi.get(officer, "/v1/providers/" + provider + "/compliance")
                .body("status", equalTo("COMPLIANT"))
                .body("since", notNullValue())
                .body("requirements.find { it.code == 'DSO-TRAINED' }.findings[0].code", equalTo("TRAINED"))
                .body(
                        "requirements.find { it.code == 'DSO-TRAINED' }.findings[0].date",
                        equalTo(today.plusYears(2).toString()))
                .body(
                        "requirements.find { it.code == 'DSO-TRAINED' }.findings[0].person.name",
                        equalTo("Sample Person-" + dso));
        GrantsApi.get(officer, "/v1/providers/" + provider + "/history")
                .body("items[0].from", equalTo("NON_COMPLIANT"))
                .body("items[0].to", equalTo("COMPLIANT"))
                .body("items[0].cause", equalTo("TRAINING"))
                .body("items[0].causeEvent", notNullValue())
                .body("items[0].effectiveOn", equalTo(today.toString()))
                .body("items[0].reasons.requirementCode", equalTo(List.of("DSO-TRAINED")));
    }

    @Test
    void tellsOthersInTheWordsOfTheContract() throws SQLException {
        var provider = provider();
        var today = clock.today();
        consumer.receive(training(dso, "SAFEGUARDING_DESIGNATED").completed(today, today.plusYears(2)));
        var events = changes(provider);
        assertThat(events).hasSize(2);
        for (var event : events) {
            EventContracts.assertObeysSchema("grants", CHANGED, 1, event);
            EventContracts.assertMeetsExpectation("comms", CHANGED, 1, event);
            assertThat(event).doesNotContain("Sample Person").doesNotContain(dso);
        }
        assertThat(events.getLast())
                .contains("\"from\":\"NON_COMPLIANT\"")
                .contains("\"to\":\"COMPLIANT\"")
                .contains("{\"requirementCode\":\"DSO-TRAINED\",\"code\":\"TRAINED\"}");
        assertThat(TestDatabase.rows(
                        "select subject from audit_entry where action = 'compliance.changed' and entity_id = ?::uuid"
                                + " and borough = ? and subject = 'system:grants'",
                        provider,
                        borough))
                .hasSize(1);
    }

    @Test
    void explainsWhoMissesWhatAndWhatToDo() {
        var provider = provider();
        var today = clock.today();
        var lapsed = today.minusDays(10);
        consumer.receive(training(dso, "SAFEGUARDING_DESIGNATED")
                .completed(today.minusYears(2).minusDays(10), lapsed));
        GrantsApi.get(officer, "/v1/providers/" + provider + "/compliance")
                .body("status", equalTo("NON_COMPLIANT"))
                .body("asOf", equalTo(today.toString()))
                .rootPath("requirements.find { it.code == 'DSO-TRAINED' }")
                .body("mend", startsWith("Complete the course"))
                .body("booking", startsWith("Ask your borough"))
                .body("findings[0].code", equalTo("TRAINING_LAPSED"))
                .body("findings[0].date", equalTo(lapsed.plusDays(1).toString()))
                .body("findings[0].sentence", startsWith("Training lapsed on"))
                .body("findings[0].person.role", equalTo("Youth worker"));
    }

    @Test
    void changesOnTheRightDayWithoutAnyEvent() throws SQLException {
        var provider = provider();
        var today = clock.today();
        var until = today.plusYears(2);
        consumer.receive(training(dso, "SAFEGUARDING_DESIGNATED").completed(today, until));
        assertThat(compliance(provider)).isEqualTo("COMPLIANT");
        clock.moveTo(until.minusDays(61));
        assertThat(compliance(provider)).isEqualTo("COMPLIANT");
        clock.moveTo(until.minusDays(60));
        await(provider, "AT_RISK");
        clock.moveTo(until.plusDays(1));
        await(provider, "NON_COMPLIANT");
        GrantsApi.get(officer, "/v1/providers/" + provider + "/history")
                .body("items[0].to", equalTo("NON_COMPLIANT"))
                .body("items[0].cause", equalTo("TIME"))
                .body("items[0].effectiveOn", equalTo(until.plusDays(1).toString()))
                .body("items[1].to", equalTo("AT_RISK"))
                .body("items[1].effectiveOn", equalTo(until.minusDays(60).toString()));
        EventContracts.assertObeysSchema("grants", CHANGED, 1, changes(provider).getLast());
    }

    @Test
    void makesUpForDaysOnWhichNobodyLooked() throws SQLException {
        var provider = provider();
        var today = clock.today();
        var until = today.plusYears(2);
        consumer.receive(training(dso, "SAFEGUARDING_DESIGNATED").completed(today, until));
        clock.moveTo(until.plusDays(40));
        await(provider, "NON_COMPLIANT");
        GrantsApi.get(officer, "/v1/providers/" + provider + "/history")
                .body("items[0].effectiveOn", equalTo(until.plusDays(1).toString()))
                .body("items[1].effectiveOn", equalTo(until.minusDays(60).toString()));
    }

    @Test
    void findsTrainingThatCameBeforeTheRosterEntry() {
        var provider = GrantsApi.provider(borough);
        var today = clock.today();
        GrantsApi.award(borough, provider, today, false);
        consumer.receive(training(dso, "SAFEGUARDING_DESIGNATED").completed(today, today.plusYears(2)));
        consumer.receive(training(dso, "WRAP").completed(today, null));
        consumer.receive(training(deputy, "WRAP").completed(today, null));
        GrantsApi.onRoster(borough, provider, GrantsApi.person(dso, "DSO", today));
        assertThat(compliance(provider)).isEqualTo("NON_COMPLIANT");
        GrantsApi.onRoster(borough, provider, GrantsApi.person(deputy, "DEPUTY", today));
        assertThat(compliance(provider)).isEqualTo("COMPLIANT");
    }

    @Test
    void countsATrainingNoLongerOnceItIsVoid() {
        var provider = provider();
        var today = clock.today();
        var course = training(dso, "SAFEGUARDING_DESIGNATED");
        consumer.receive(course.completed(today, today.plusYears(2)));
        assertThat(compliance(provider)).isEqualTo("COMPLIANT");
        consumer.receive(course.voided());
        assertThat(compliance(provider)).isEqualTo("NON_COMPLIANT");
    }

    @Test
    void letsTheVoidingWinWhicheverComesFirst() throws SQLException {
        var provider = provider();
        var today = clock.today();
        var course = training(dso, "SAFEGUARDING_DESIGNATED");
        int before = lines(provider);
        consumer.receive(course.voided());
        consumer.receive(course.completed(today, today.plusYears(2)));
        assertThat(compliance(provider)).isEqualTo("NON_COMPLIANT");
        assertThat(lines(provider)).isEqualTo(before);
        assertThat(TestDatabase.rows(
                        "select 1 from training_evidence where completion_id = ? and voided and completed_on is not null",
                        course.completion()))
                .hasSize(1);
    }

    @Test
    void takesAnEventOnce() throws SQLException {
        var provider = provider();
        var today = clock.today();
        var event = training(dso, "SAFEGUARDING_DESIGNATED").completed(today, today.plusYears(2));
        consumer.receive(event);
        int lines = lines(provider);
        int events = changes(provider).size();
        consumer.receive(event);
        assertThat(lines(provider)).isEqualTo(lines);
        assertThat(changes(provider)).hasSize(events);
    }

    @Test
    void writesNothingWhenNothingChanges() throws SQLException {
        var provider = provider();
        int lines = lines(provider);
        int events = changes(provider).size();
        consumer.receive(training(deputy, "WRAP").completed(clock.today(), null));
        assertThat(lines(provider)).isEqualTo(lines);
        assertThat(changes(provider)).hasSize(events);
    }

    @Test
    void readsTheExampleAndOneWithFieldsThatItDoesNotKnow() throws SQLException {
        var example = EventContracts.example("training", "training.completed", 1);
        consumer.receive(example);
        var newer = example.replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"0193a5f0-6b00-7c11-8f00-5d1f0a6b2cff\"")
                .replace("\"courseCode\"", "\"minutes\": 45, \"courseCode\"")
                .replace("\"specversion\"", "\"dataschema\": \"x\", \"specversion\"");
        consumer.receive(newer);
        consumer.receive(EventContracts.example("training", "training.voided", 1));
        assertThat(
                        TestDatabase.rows(
                                "select voided from training_evidence where completion_id = '0193a5f0-6a00-7c11-8f00-5d1f0a6b2c01'"))
                .containsExactly(java.util.Map.of("voided", true));
        assertThatThrownBy(() -> consumer.receive("{}")).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void showsOneProviderToEachOfItsFunders() throws SQLException {
        var slug = GrantsApi.slug();
        var provider = GrantsApi.provider(borough, slug);
        GrantsApi.onRoster(borough, provider, GrantsApi.person(dso, "DSO", clock.today()));
        var second = GrantsApi.freshBorough();
        var other = GrantsApi.officer(second);
        GrantsApi.get(other, "/v1/providers/" + provider + "/compliance").statusCode(404);
        GrantsApi.post(other, "/v1/providers", java.util.Map.of("slug", slug, "name", "Another name"))
                .statusCode(201)
                .body("id", equalTo(provider))
                .body("alreadyKnown", equalTo(true));
        GrantsApi.get(other, "/v1/providers/" + provider)
                .body("name", equalTo("Sample Provider"))
                .body("boroughs", equalTo(List.of(borough, second)));
        GrantsApi.get(other, "/v1/providers/" + provider + "/roster")
                .body("items[0].name", equalTo("Sample Person-" + dso));
        GrantsApi.award(second, provider, clock.today(), false);
        assertThat(compliance(provider)).isEqualTo("NON_COMPLIANT");
        var event = changes(provider).getLast();
        EventContracts.assertObeysSchema("grants", CHANGED, 1, event);
        assertThat(event).contains("\"boroughs\":[\"%s\",\"%s\"]".formatted(borough, second));
    }

    @Test
    void takesTrainingFromABoroughThatFundsNothingHere() throws SQLException {
        var provider = provider();
        var elsewhere =
                TrainingEvents.of(fingerprints.personKey(dso), "SAFEGUARDING_DESIGNATED", GrantsApi.freshBorough());
        consumer.receive(elsewhere.completed(clock.today(), clock.today().plusYears(2)));
        assertThat(compliance(provider)).isEqualTo("COMPLIANT");
        assertThat(changes(provider).getLast()).contains("\"borough\":\"%s\"".formatted(borough));
    }

    @Test
    void filtersTheFundersTable() {
        var red = provider();
        var idle = GrantsApi.provider(borough);
        GrantsApi.get(officer, "/v1/compliance?borough=" + borough)
                .statusCode(200)
                .body("items.providerId", equalTo(List.of(idle, red)));
        GrantsApi.get(officer, "/v1/compliance?status=NON_COMPLIANT")
                .body("items.providerId", equalTo(List.of(red)))
                .body("items[0].name", equalTo("Sample Provider"));
        GrantsApi.get(officer, "/v1/compliance?status=PURPLE").statusCode(400);
        GrantsApi.get(officer, "/v1/compliance?borough=" + GrantsApi.freshBorough())
                .body("items", hasSize(0));
        var first = GrantsApi.get(officer, "/v1/compliance?limit=1")
                .body("items", hasSize(1))
                .extract();
        var link = first.header("Link");
        GrantsApi.get(officer, link.substring(link.indexOf("/v1/"), link.indexOf('>')))
                .body("items.providerId", equalTo(List.of(red)));
        GrantsApi.get(GrantsApi.officer(GrantsApi.freshBorough()), "/v1/compliance")
                .body("items.providerId", not(hasItem(red)));
    }

    @Test
    void hidesNamesFromThoseWhoAdministerOnly() {
        var provider = provider();
        GrantsApi.get(Tokens.of("borough-admin", borough).sign(), "/v1/providers/" + provider + "/compliance")
                .statusCode(200)
                .body("requirements.find { it.code == 'DSO-TRAINED' }.findings[0].person.role", notNullValue())
                .body("requirements.find { it.code == 'DSO-TRAINED' }.findings[0].person.name", nullValue());
    }

    @Test
    void refusesOtherRolesAndOtherBoroughs() {
        var provider = provider();
        for (var path : List.of("/compliance", "/history")) {
            var address = "/v1/providers/" + provider + path;
            GrantsApi.get(GrantsApi.officer(GrantsApi.freshBorough()), address).statusCode(404);
            GrantsApi.get(GrantsApi.providerOf(borough, GrantsApi.slug()), address)
                    .statusCode(404);
            GrantsApi.get(Tokens.of("training-coordinator", borough).sign(), address)
                    .statusCode(403);
            io.restassured.RestAssured.get(address).then().statusCode(401);
        }
        GrantsApi.get(Tokens.of("learner", borough).sign(), "/v1/compliance").statusCode(403);
    }

    @Test
    void shipsARequirementSetThatIsInEffect() {
        GrantsApi.get(officer, "/v1/requirement-sets")
                .statusCode(200)
                .body("items[0].version", equalTo(1))
                .body("items[0].effectiveFrom", equalTo(LocalDate.of(2026, 4, 1).toString()))
                .body(
                        "items[0].requirements.code",
                        equalTo(List.of("DSO-IN-POST", "DSO-TRAINED", "SAFEGUARDING-BASIC", "PREVENT-AWARE")));
    }
}
