package uk.leabridge.comms.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.comms.CommsIT;
import uk.leabridge.platform.embedded.Deadline;
import uk.leabridge.platform.test.contract.EventContracts;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;

@QuarkusTest
class InboxIT extends CommsIT {
    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector connector;

    private final String borough = freshBorough();
    private final Tokens officer = Tokens.of("safeguarding-officer", borough);
    private final String referral = UUID.randomUUID().toString();

    @Test
    void givesOfficersOfTheBoroughOneItemForANewReferral() throws Exception {
        deliver("referrals", received(UUID.randomUUID()));

        as(officer)
                .get("/v1/inbox")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("REFERRAL_RECEIVED"))
                .body("items[0].subjectId", equalTo(referral))
                .body("items[0].reference", equalTo("TH-R-2026-000123"))
                .body("items[0].borough", equalTo(borough))
                .body("items[0].text", equalTo("A new referral TH-R-2026-000123 is waiting to be screened."))
                .body("items[0].link", equalTo("/referrals/" + referral))
                .body("items[0].readAt", nullValue());
    }

    @Test
    void saysThatSomebodyIsInDanger() throws Exception {
        deliver(
                "referrals",
                received(UUID.randomUUID()).replace("\"immediateDanger\": false", "\"immediateDanger\": true"));

        as(officer)
                .get("/v1/inbox")
                .then()
                .body("items[0].urgent", equalTo(true))
                .body("items[0].text", containsString("in immediate danger"));
    }

    @Test
    void makesOneItemOfAnEventDeliveredTwice() throws Exception {
        var event = received(UUID.randomUUID());
        deliver("referrals", event);
        deliver("referrals", event);

        as(officer).get("/v1/inbox/count").then().statusCode(200).body("unread", equalTo(1));
    }

    @Test
    void readsAnEventThatHasFieldsItDoesNotKnow() throws Exception {
        deliver(
                "referrals",
                received(UUID.randomUUID())
                        .replaceFirst("\\{", "{\"later\": {\"a\": [1]},")
                        .replaceFirst("\"data\": \\{", "\"data\": {\"more\": \"yes\","));

        as(officer).get("/v1/inbox").then().body("items", hasSize(1));
    }

    @Test
    void tellsTheReferrerThatThereIsAnOutcomeAndNotWhich() throws Exception {
        var referrer = Tokens.of("referrer", borough);
        var event = mine(EventContracts.example("referrals", "referral.screened", 1))
                .replaceFirst("\"referrerSubject\": \"[^\"]*\"", "\"referrerSubject\": \"" + referrer.subject() + "\"");
        deliver("referrals", event);

        var answer = as(referrer)
                .get("/v1/inbox")
                .then()
                .body("items", hasSize(1))
                .body("items[0].text", equalTo("There is an outcome for your referral TH-R-2026-000123."))
                .body("items[0].link", equalTo("/referrals/mine"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("SIGNPOSTED");
        assertThat(TestDatabase.rows("select * from inbox_item where borough = ?", borough)
                        .toString())
                .doesNotContain("SIGNPOSTED");
        as(Tokens.of("referrer", borough)).get("/v1/inbox").then().body("items", empty());
        as(officer).get("/v1/inbox").then().body("items", empty());
    }

    @Test
    void tellsOfficersOfASecondReferralOfThePerson() throws Exception {
        deliver(
                "referrals",
                repeated(UUID.randomUUID()).replace("\"escalatedToChair\": true", "\"escalatedToChair\": false"));

        as(officer)
                .get("/v1/inbox")
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("REFERRAL_REPEATED"))
                .body("items[0].urgent", equalTo(false))
                .body("items[0].link", equalTo("/referrals/" + referral))
                .body("items[0].text", containsString("probably been referred before"));
        as(Tokens.of("panel-chair", borough)).get("/v1/inbox").then().body("items", empty());
    }

    @Test
    void tellsChairsAndOfficersOfAThirdOnceAndUrgently() throws Exception {
        var event = repeated(UUID.randomUUID());
        deliver("referrals", event);
        deliver("referrals", event);

        for (var role : new String[] {"panel-chair", "safeguarding-officer"}) {
            as(Tokens.of(role, borough))
                    .get("/v1/inbox")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].urgent", equalTo(true))
                    .body("items[0].text", containsString("TH-R-2026-000123 is probably the third"));
        }
        as(Tokens.of("panel-chair", freshBorough())).get("/v1/inbox").then().body("items", empty());
        as(Tokens.of("referrer", borough)).get("/v1/inbox").then().body("items", empty());
    }

    @Test
    void tellsGrantOfficersOfEachBoroughThatFundsTheProviderOnce() throws Exception {
        var other = freshBorough();
        deliver("grants", complianceChanged(borough, other));

        for (var funding : new String[] {borough, other}) {
            as(Tokens.of("grant-officer", funding))
                    .get("/v1/inbox")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].text", equalTo("A provider’s compliance status has changed to ‘Not compliant’."));
        }
        as(Tokens.of("grant-officer", freshBorough())).get("/v1/inbox").then().body("items", empty());
    }

    @Test
    void tellsTheProvidersOrganisationWhenTheEventNamesIt() throws Exception {
        var organisation = borough + "-sample-provider";
        deliver(
                "grants",
                complianceChanged(borough, borough)
                        .replaceFirst("\"data\": \\{", "\"data\": {\"organisation\": \"" + organisation + "\","));

        as(Tokens.of("provider", borough).organisation(organisation))
                .get("/v1/inbox")
                .then()
                .body("items", hasSize(1));
        as(Tokens.of("provider", borough).organisation("another-body"))
                .get("/v1/inbox")
                .then()
                .body("items", empty());
    }

    @Test
    void marksAnItemAsReadForOnePersonAlone() throws Exception {
        deliver("referrals", received(UUID.randomUUID()));
        var colleague = Tokens.of("safeguarding-officer", borough);
        String item = as(officer).get("/v1/inbox").path("items[0].id");

        as(officer).post("/v1/inbox/{id}/reading", item).then().statusCode(204);
        as(officer).post("/v1/inbox/{id}/reading", item).then().statusCode(204);

        as(officer).get("/v1/inbox/count").then().body("unread", equalTo(0));
        as(officer).get("/v1/inbox?unread=true").then().body("items", empty());
        as(officer).get("/v1/inbox").then().body("items[0].readAt", notNullValue());
        as(colleague).get("/v1/inbox?unread=true").then().body("items", hasSize(1));

        as(officer).delete("/v1/inbox/{id}/reading", item).then().statusCode(204);
        as(officer).get("/v1/inbox/count").then().body("unread", equalTo(1));
    }

    @Test
    void tellsTheOfficersOfWhatIsNobodysAndOverdue() throws Exception {
        var chair = Tokens.of("panel-chair", borough);

        deliver("referrals", mine(EventContracts.example("referrals", "referral.overdue", 1)));

        as(officer)
                .get("/v1/inbox")
                .then()
                .body("items.text", contains("The police response on referral TH-R-2026-000123 is overdue."))
                .body("items[0].link", startsWith("/referrals/"));
        as(chair).get("/v1/inbox").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SCREENING      | Screening of referral TH-R-2026-000123 is overdue.
            SIGNPOST_CHASE | A follow-up with a signposted service for referral TH-R-2026-000123 is overdue.
            ANOTHER        | A task for referral TH-R-2026-000123 is overdue.
            """)
    void saysWhatIsOverdueAboutAReferral(String kind, String sentence) throws Exception {
        deliver(
                "referrals",
                mine(EventContracts.example("referrals", "referral.overdue", 1))
                        .replace("\"GATEWAY_CHECK\"", "\"" + kind + "\""));

        as(officer).get("/v1/inbox").then().body("items.text", contains(sentence));
    }

    @Test
    void tellsWhoeverAnOverdueReviewIsGivenToAndTheChair() throws Exception {
        var chair = Tokens.of("panel-chair", borough);
        var owner = Tokens.of("safeguarding-officer", borough);
        var event = mine(EventContracts.example("referrals", "case.overdue", 1))
                .replaceFirst("\"officerSubject\": \"[^\"]*\"", "\"officerSubject\": \"" + owner.subject() + "\"");

        deliver("referrals", event);
        deliver("referrals", event);

        for (var told : new Tokens[] {owner, chair}) {
            as(told).get("/v1/inbox")
                    .then()
                    .body("items.text", contains("A review in case TH-C-2026-000045 is overdue."))
                    .body("items[0].link", startsWith("/cases/"));
        }
        as(officer).get("/v1/inbox").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ASSESSMENT           | An assessment in case TH-C-2026-000045 is overdue.               | false
            CONSENT              | Consent from the person, who is now 18, in case TH-C-2026-000045 is overdue. | false
            SILENCE              | Contact with the person in case TH-C-2026-000045 is overdue.   | true
            PLAN_ACTION          | A support plan action in case TH-C-2026-000045 is overdue.       | false
            SESSION_CONFIRMATION | Confirmation of a session in case TH-C-2026-000045 is overdue. | false
            SIGNPOST_CHASE       | A follow-up with a signposted service in case TH-C-2026-000045 is overdue. | false
            ANOTHER              | A task in case TH-C-2026-000045 is overdue.             | false
            """)
    void saysWhatIsOverdue(String kind, String sentence, boolean chairToo) throws Exception {
        var event = mine(EventContracts.example("referrals", "case.overdue", 1))
                .replace("\"REVIEW\"", "\"" + kind + "\"")
                .replaceFirst("\"officerSubject\": \"[^\"]*\"", "\"officerSubject\": null");

        deliver("referrals", event);

        as(officer).get("/v1/inbox").then().body("items.text", contains(sentence));
        as(Tokens.of("panel-chair", borough)).get("/v1/inbox").then().body("items", hasSize(chairToo ? 1 : 0));
    }

    @Test
    void listsNewestFirstAPageAtATime() throws Exception {
        for (int i = 0; i < 3; i++) deliver("referrals", received(UUID.randomUUID()));

        var first = as(officer)
                .get("/v1/inbox?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract();
        var next = first.header("Link").replaceAll("</api/comms([^>]*)>.*", "$1");
        var second = as(officer)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items", hasSize(1))
                .extract();

        assertThat(second.header("Link")).isNull();
        assertThat(first.<List<String>>path("items.id")).doesNotContain(second.<String>path("items[0].id"));
    }

    @ParameterizedTest
    @CsvSource({"GET,/v1/inbox", "GET,/v1/inbox/count", "POST,/v1/inbox/ID/reading", "DELETE,/v1/inbox/ID/reading"})
    void refusesWhoeverIsNotSignedIn(String method, String path) {
        var address = path.replace("ID", UUID.randomUUID().toString());
        given().request(method, address).then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        given().auth()
                .oauth2(officer.expired().sign())
                .request(method, address)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(officer.withoutBorough().sign())
                .request(method, address)
                .then()
                .statusCode(403);
    }

    @Test
    void findsNothingForAnotherBoroughOrAnotherRole() throws Exception {
        deliver("referrals", received(UUID.randomUUID()));
        String item = as(officer).get("/v1/inbox").path("items[0].id");

        for (var stranger :
                new Tokens[] {Tokens.of("safeguarding-officer", freshBorough()), Tokens.of("referrer", borough)}) {
            as(stranger).get("/v1/inbox").then().body("items", empty());
            as(stranger).post("/v1/inbox/{id}/reading", item).then().statusCode(404);
            as(stranger).delete("/v1/inbox/{id}/reading", item).then().statusCode(404);
        }
        assertThat(TestDatabase.rows("select 1 from inbox_reading where item_id = ?::uuid", item))
                .isEmpty();
    }

    @Test
    void refusesAPageOfNoSize() {
        as(officer).get("/v1/inbox?limit=0").then().statusCode(400).body("type", equalTo("/problems/invalid-request"));
        as(officer).get("/v1/inbox?after=nonsense").then().statusCode(400);
    }

    @Test
    void showsNoRowToTheApplicationWithoutAnActor() throws Exception {
        deliver("referrals", received(UUID.randomUUID()));
        try (var connection = TestDatabase.application("comms");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from inbox_item")) {
            row.next();
            assertThat(row.getLong(1)).isZero();
        }
    }

    @Test
    void meetsWhatItExpectsOfEachEvent() {
        EventContracts.assertMeetsExpectation(
                "comms", "referral.received", 1, EventContracts.example("referrals", "referral.received", 1));
        for (var overdue : List.of("referral.overdue", "case.overdue")) {
            EventContracts.assertMeetsExpectation("comms", overdue, 1, EventContracts.example("referrals", overdue, 1));
        }
        EventContracts.assertMeetsExpectation(
                "comms", "referral.screened", 1, EventContracts.example("referrals", "referral.screened", 1));
        EventContracts.assertMeetsExpectation(
                "comms",
                "provider.compliance-changed",
                1,
                EventContracts.example("grants", "provider.compliance-changed", 1));
    }

    /** Of the statements that wait for the lock one is cut off after the other, more often than an event may fail. */
    @Test
    void waitsForAsLongAsTheDatabaseCutsItOff() throws Exception {
        var event = received(UUID.randomUUID());
        try (var holder = TestDatabase.superuser();
                var lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("lock table inbox_item in exclusive mode");
            var taken = send("referrals", event);
            for (int time = 0; time < 6; time++) cutOff(time % 2 == 0 ? "pg_cancel_backend" : "pg_terminate_backend");
            assertThat(taken).isNotDone();
            holder.rollback();
            taken.get(20, TimeUnit.SECONDS);
        }

        as(officer).get("/v1/inbox/count").then().body("unread", equalTo(1));
    }

    /** Returns when a statement that waited for the lock was cut off. */
    private static void cutOff(String how) throws Exception {
        var deadline = Deadline.in(Duration.ofSeconds(20));
        var waiting = "select " + how + "(pid) as cut from pg_stat_activity"
                + " where usename = 'comms_app' and wait_event_type = 'Lock' and query ilike '%inbox_item%'";
        while (TestDatabase.rows(waiting).stream().noneMatch(row -> Boolean.TRUE.equals(row.get("cut")))) {
            assertThat(deadline.pause()).as("a statement waits for the lock").isTrue();
        }
    }

    private String received(UUID eventId) {
        return mine(EventContracts.example("referrals", "referral.received", 1))
                .replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"" + eventId + "\"");
    }

    private String repeated(UUID eventId) {
        return mine(EventContracts.example("referrals", "referral.repeat-detected", 1))
                .replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"" + eventId + "\"");
    }

    private String complianceChanged(String first, String second) {
        return mine(EventContracts.example("grants", "provider.compliance-changed", 1))
                .replaceFirst("\"boroughs\": \\[[^\\]]*\\]", "\"boroughs\": [\"%s\", \"%s\"]".formatted(first, second));
    }

    /** The example as it would be for this test's borough and referral. */
    private String mine(String example) {
        return example.replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"" + UUID.randomUUID() + "\"")
                .replaceAll("\"borough\": \"[^\"]*\"", "\"borough\": \"" + borough + "\"")
                .replaceAll("\"referralId\": \"[^\"]*\"", "\"referralId\": \"" + referral + "\"");
    }

    /** Returns once the consumer has acknowledged. */
    private void deliver(String channel, String event) throws Exception {
        send(channel, event).get(20, TimeUnit.SECONDS);
    }

    private CompletableFuture<Void> send(String channel, String event) {
        var taken = new CompletableFuture<Void>();
        InMemorySource<Message<String>> source = connector.source(channel);
        source.send(Message.of(
                event,
                () -> {
                    taken.complete(null);
                    return CompletableFuture.completedStage(null);
                },
                failure -> {
                    taken.completeExceptionally(failure);
                    return CompletableFuture.completedStage(null);
                }));
        return taken;
    }
}
