package uk.leabridge.referrals.casework.cases.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.test.contract.EventContracts;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.referrals.MovableClock;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;
import uk.leabridge.referrals.casework.cases.application.LapseConsents;
import uk.leabridge.referrals.casework.cases.application.ParentsConsents;
import uk.leabridge.referrals.casework.due.application.EscalateOverdue;

/** On the 18th birthday an officer is told to ask the person, once; before it nothing says when that will be. */
@QuarkusTest
@ReferralsService
class ConsentWatchIT {
    private static final Instant BEFORE = Instant.parse("2026-03-02T09:00:00Z");
    private static final String SEVENTEEN = "\"dateOfBirth\": \"2008-06-10\"";
    private static final Instant THE_EVENING_BEFORE = Instant.parse("2026-06-09T22:59:59Z");
    /** In London, by summer time. */
    private static final Instant BIRTHDAY = Instant.parse("2026-06-09T23:00:00Z");

    @Inject
    ConsentWatch watch;

    @Inject
    ParentsConsents consents;

    @Inject
    LapseConsents lapse;

    @Inject
    EscalateOverdue escalate;

    @Inject
    CurrentActor actor;

    @Inject
    MovableClock clock;

    @Inject
    ObjectMapper json;

    private final CaseWorld world = new CaseWorld();
    private final Borough borough = new Borough(world.borough);

    @BeforeEach
    void stop() {
        clock.stopAt(BEFORE);
    }

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    private List<String> tasks() {
        return as(world.officer)
                .get("/v1/worklist/items?kind=CONSENT")
                .then()
                .statusCode(200)
                .extract()
                .path("items.subjectId");
    }

    private void tell() {
        var service = Actor.system("referrals", borough);
        actor.actAs(service);
        escalate.handle(service);
    }

    private List<String> told(String id) throws SQLException {
        return TestDatabase.events(id).stream()
                .filter(event -> event.contains("case.overdue"))
                .filter(event -> event.contains("\"CONSENT\""))
                .toList();
    }

    private static Object lapsedAt(String id) throws SQLException {
        return String.valueOf(
                TestDatabase.rows("select consent_lapsed_at from safeguarding_case where id = ?::uuid", id)
                        .getFirst()
                        .get("consent_lapsed_at"));
    }

    @Test
    @ActivateRequestContext
    void putsATaskOnTheWorkListOnTheBirthdayAndNoSooner() throws SQLException {
        var id = world.supported(SEVENTEEN, "PARENT_OR_CARER");

        clock.stopAt(THE_EVENING_BEFORE);
        watch.look(borough);
        assertThat(tasks()).isEmpty();
        assertThat(lapsedAt(id)).isEqualTo("null");

        clock.stopAt(BIRTHDAY.plusSeconds(30));
        watch.look(borough);
        assertThat(tasks()).containsExactly(id);
        as(world.officer).get("/v1/worklist").then().body("overdue.items.kind", hasItem("CONSENT"));
        as(world.officer)
                .get("/v1/cases/" + id)
                .then()
                .body("consent.lapsed", equalTo(true))
                .body("consent.mayBeAsked", contains("PERSON"))
                .body("allowed", hasItem("SEEK_CONSENT"))
                .body("allowed", not(hasItem("REVIEW")))
                .body("allowed", not(hasItem("OFFER_TRANSFER")));
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where action = 'case.consent.lapse' and entity_id = ?::uuid", id))
                .hasSize(1);
    }

    @Test
    @ActivateRequestContext
    void tellsItOnceHoweverOftenItLooksAndIsRestarted() throws Exception {
        var id = world.supported(SEVENTEEN, "PARENT_OR_CARER");
        clock.stopAt(BIRTHDAY.plusSeconds(30));

        for (int restart = 0; restart < 3; restart++) {
            var restarted = new ConsentWatch(consents, lapse, actor, clock);
            restarted.look(borough);
            tell();
            restarted.look(borough);
            tell();
            clock.stopAt(BIRTHDAY.plusSeconds(86_400L * (restart + 1)));
        }

        assertThat(told(id)).singleElement().satisfies(event -> {
            EventContracts.assertObeysSchema("referrals", "case.overdue", 1, event);
            EventContracts.assertMeetsExpectation("comms", "case.overdue", 1, event);
        });
        var data = json.readTree(told(id).getFirst()).get("data");
        assertThat(data.get("dueAt").textValue()).isEqualTo("2026-06-09T23:00:00Z");
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where action = 'case.consent.lapse' and entity_id = ?::uuid", id))
                .hasSize(1);
    }

    @Test
    @ActivateRequestContext
    void asksNothingMoreOnceThePersonWasAsked() throws SQLException {
        var id = world.supported(SEVENTEEN, "PARENT_OR_CARER");
        clock.stopAt(BIRTHDAY.plusSeconds(30));
        watch.look(borough);

        world.consent(id, "SOUGHT", "PERSON").then().statusCode(200);

        assertThat(tasks()).isEmpty();
        as(world.officer)
                .get("/v1/cases/" + id)
                .then()
                .body("status", equalTo("CONSENT_SOUGHT"))
                .body("consent.lapsed", equalTo(false))
                .body("consent.from", equalTo("PERSON"))
                .body("consent.mayBeAsked", empty())
                .body("allowed", not(hasItem("SEEK_CONSENT")));
        assertThat(lapsedAt(id)).isEqualTo("null");
    }

    @Test
    @ActivateRequestContext
    void asksNothingWhileACaseIsOnHoldAndAsksOnceItCanBeTakenUp() {
        var held = world.supported(SEVENTEEN, "PARENT_OR_CARER");
        world.act(world.officer, held, "hold", "").then().statusCode(200);
        var asked = world.adopted(SEVENTEEN);
        world.consent(asked, "SOUGHT", "PARENT_OR_CARER").then().statusCode(200);
        var own = world.supported(SEVENTEEN, "PERSON");
        clock.stopAt(BIRTHDAY.plusSeconds(30));

        watch.look(borough);

        assertThat(tasks()).containsExactly(asked).doesNotContain(held, own);
        as(world.officer)
                .get("/v1/cases/" + held)
                .then()
                .body("consent.lapsed", equalTo(true))
                .body("allowed", hasItem("SEEK_CONSENT"))
                .body("allowed", not(hasItem("RESUME")));
    }

    @Test
    @ActivateRequestContext
    void looksAgainAtABoroughTheNextDayOnly() throws SQLException {
        clock.stopAt(THE_EVENING_BEFORE);
        watch.look(borough);
        clock.stopAt(BEFORE);
        var id = world.supported(SEVENTEEN, "PARENT_OR_CARER");
        clock.stopAt(THE_EVENING_BEFORE);
        watch.look(borough);
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where action = 'case.consents.check' and borough = ?",
                        world.borough))
                .isEmpty();

        clock.stopAt(BIRTHDAY);
        watch.look(borough);

        assertThat(lapsedAt(id)).isNotEqualTo("null");
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where action = 'case.consents.check' and borough = ?",
                        world.borough))
                .hasSize(1);
    }

    /** Whoever gets hold of the application's database password, and says that they are somebody else. */
    @Test
    void letsNobodyButTheServiceReadOrLapseConsents() throws SQLException {
        var id = world.supported(SEVENTEEN, "PARENT_OR_CARER");
        try (var connection = TestDatabase.application("referrals");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var who : List.of(
                    "'" + world.borough + "', ',safeguarding-officer,'",
                    "'" + world.borough + "', ',system,safeguarding-officer,'",
                    "'another-borough', ',system,'",
                    "'', ''")) {
                var setting = who.split(", ", -1);
                statement.execute("select set_config('app.borough', " + setting[0] + ", true), set_config('app.roles', "
                        + setting[1] + ", true)");
                try (var row = statement.executeQuery(
                        "select count(*) from parents_consents('" + world.borough + "', null, 10)")) {
                    row.next();
                    assertThat(row.getInt(1)).as(who).isZero();
                }
                try (var row = statement.executeQuery("select lapse_consent('" + id + "', now())")) {
                    row.next();
                    assertThat(row.getBoolean(1)).as(who).isFalse();
                }
            }
            connection.rollback();
        }
        assertThat(lapsedAt(Objects.requireNonNull(id))).isEqualTo("null");
    }
}
