package uk.leabridge.referrals.setting.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** A borough chooses how it works, and nobody else does. */
@QuarkusTest
@ReferralsService
class BoroughSettingsIT {
    private static final String PATH = "/v1/borough-settings";
    private final CaseWorld world = new CaseWorld();
    private final String prefix = world.borough.toUpperCase(Locale.ROOT);

    /** All choices; {@code other} takes the place of the field that it begins with. */
    private String choices(String... other) {
        var body = """
                {"referencePrefix": "%s", "contact": "duty@example.org", "reasonMinLength": 30, "gatewayCheckDays": 4,
                 "screeningDays": 2, "assessmentMonths": 2, "reviewMonths": 2, "silenceDays": 10, "firstExitReviewMonths": 5,
                 "lastExitReviewMonths": 11, "confirmationDays": 4, "signpostChaseDays": 7, "retention":
                 {"standardMonths": 84, "under18NoFurtherActionMonths": 13, "adviceMonths": 60}}""".formatted(prefix);
        for (var field : other) {
            var name = field.substring(0, field.indexOf(':'));
            body = body.replaceFirst(name + ": (\"[^\"]*\"|[0-9]+)", field);
        }
        return body;
    }

    private static Response put(Tokens who, int version, String body) {
        return as(who).header("If-Match", "\"" + version + "\"").body(body).put(PATH);
    }

    private List<Object> stored() throws SQLException {
        return List.of(
                TestDatabase.rows("select * from borough_setting where borough = ?", world.borough),
                TestDatabase.rows("select * from retention_term where borough = ? order by class", world.borough),
                TestDatabase.rows(
                        "select 1 from audit_entry where borough = ? and action = 'borough-settings.choose'",
                        world.borough));
    }

    @Test
    void areThePartnershipsUntilTheBoroughChooses() {
        as(world.officer)
                .get(PATH)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("chosen", equalTo(false))
                .body("borough", equalTo(world.borough))
                .body("contact", nullValue())
                .body("silenceDays", equalTo(14))
                .body("signpostChaseDays", equalTo(10))
                .body("retention.standardMonths", equalTo(72))
                .body("retention.under18NoFurtherActionMonths", equalTo(12));
    }

    @Test
    void areChosenAndHoldAtOnce() throws SQLException {
        var before = new CaseWorld();
        var id = before.opened(CaseWorld.CHILD);
        as(before.officer)
                .get("/v1/cases/" + id + "/transfer")
                .then()
                .body("others.borough", not(hasItem(world.borough)));
        as(world.admin).get("/v1/retention/terms").then().body("months.STANDARD", equalTo(72));

        put(world.admin, 0, choices())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("chosen", equalTo(true))
                .body("contact", equalTo("duty@example.org"))
                .body("silenceDays", equalTo(10))
                .body("retention.adviceMonths", equalTo(60));

        as(before.officer).get("/v1/cases/" + id + "/transfer").then().body("others.borough", hasItem(world.borough));
        as(world.admin)
                .get("/v1/retention/terms")
                .then()
                .body("months.STANDARD", equalTo(84))
                .body("months.UNDER_18_NO_FURTHER_ACTION", equalTo(13));
        assertThat(TestDatabase.rows(
                        "select (terms).silence_days as days from due_period where borough = ?", world.borough))
                .isEqualTo(List.of(Map.of("days", 10)));
        assertThat(TestDatabase.rows(
                        "select subject from audit_entry where borough = ? and action = 'borough-settings.choose'",
                        world.borough))
                .isEqualTo(List.of(Map.of("subject", world.admin.subject())));
    }

    @Test
    void holdForTheNextReasonThatIsGiven() {
        put(world.admin, 0, choices("\"reasonMinLength\": 30")).then().statusCode(200);
        var id = world.opened(CaseWorld.CHILD);

        put(world.admin, 1, choices("\"reasonMinLength\": 500")).then().statusCode(200);

        world.act(world.officer, id, "hold", "")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reason-too-short"))
                .body("minimum", equalTo(500));
        as(world.officer).get("/v1/cases/" + id).then().body("reference", org.hamcrest.Matchers.startsWith(prefix));
    }

    @Test
    void refuseAChangeOfWhatSomebodyElseChangedAndARepetition() throws SQLException {
        as(world.admin).body(choices()).put(PATH).then().statusCode(428);
        put(world.admin, 7, choices()).then().statusCode(412);
        assertThat(stored()).isEqualTo(List.of(List.of(), List.of(), List.of()));

        put(world.admin, 0, choices()).then().statusCode(200);
        var after = stored();
        put(world.admin, 0, choices("\"silenceDays\": 20")).then().statusCode(412);
        put(world.admin, 0, choices()).then().statusCode(412);
        assertThat(stored()).isEqualTo(after);
    }

    @Test
    void areChosenByOneOfTwoWhoChooseAtOnce() throws Exception {
        Callable<Integer> choose = () -> put(world.admin, 0, choices()).statusCode();
        try (var two = Executors.newFixedThreadPool(2)) {
            var answers = two.invokeAll(List.of(choose, choose)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "referencePrefix": "th1"                 | referencePrefix
            "contact": " "                           | contact
            "contact": "a\\\\nb"                     | contact
            "reasonMinLength": 0                     | reasonMinLength
            "reasonMinLength": 501                   | reasonMinLength
            "gatewayCheckDays": 61                   | gatewayCheckDays
            "screeningDays": 0                       | screeningDays
            "assessmentMonths": 25                   | assessmentMonths
            "reviewMonths": 13                       | reviewMonths
            "silenceDays": 366                       | silenceDays
            "firstExitReviewMonths": 25              | firstExitReviewMonths
            "lastExitReviewMonths": 37               | lastExitReviewMonths
            "confirmationDays": 61                   | confirmationDays
            "signpostChaseDays": 61                  | signpostChaseDays
            "standardMonths": 0                      | retention.standardMonths
            "under18NoFurtherActionMonths": 1201     | retention.under18NoFurtherActionMonths
            "adviceMonths": 0                        | retention.adviceMonths
            """)
    void areWithinBounds(String other, String field) throws SQLException {
        put(world.admin, 0, choices(other)).then().statusCode(400).body("errors.field", hasItem(field));

        assertThat(stored()).isEqualTo(List.of(List.of(), List.of(), List.of()));
    }

    @Test
    void areAllOfThemAndNothingElse() throws SQLException {
        put(world.admin, 0, "{}").then().statusCode(400);
        put(world.admin, 0, choices("\"silenceDays\": 10, \"unknown\": 1"))
                .then()
                .statusCode(400);
        put(world.admin, 0, choices("\"firstExitReviewMonths\": 11"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/reviews-out-of-order"))
                .body("errors.field", hasItem("lastExitReviewMonths"));

        assertThat(stored()).isEqualTo(List.of(List.of(), List.of(), List.of()));
    }

    @Test
    void keepTheLettersOfReferencesApartAndAsTheyAre() throws SQLException {
        put(world.admin, 0, choices("\"referencePrefix\": \"TH\""))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reference-prefix-taken"));
        assertThat(stored()).isEqualTo(List.of(List.of(), List.of(), List.of()));

        put(world.admin, 0, choices()).then().statusCode(200);
        var after = stored();
        put(world.admin, 1, choices("\"referencePrefix\": \"" + prefix.substring(1) + "\""))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reference-prefix-fixed"))
                .body("prefix", equalTo(prefix));
        assertThat(stored()).isEqualTo(after);
    }

    @Test
    void refuseTheUnauthenticatedAndTheWrongRole() throws SQLException {
        given().get(PATH).then().statusCode(401);
        given().contentType("application/json").body(choices()).put(PATH).then().statusCode(401);
        for (var role : List.of("learner", "referrer", "panel-member", "provider", "partnership-admin")) {
            as(Tokens.of(role, world.borough)).get(PATH).then().statusCode(403);
        }
        for (var role : List.of("safeguarding-officer", "panel-chair", "auditor", "partnership-admin", "learner")) {
            put(Tokens.of(role, world.borough), 0, choices()).then().statusCode(403);
        }
        assertThat(stored()).isEqualTo(List.of(List.of(), List.of(), List.of()));
    }

    @Test
    void areTheCallersOwn() throws SQLException {
        put(world.admin, 0, choices()).then().statusCode(200);
        var ours = stored();
        var other = new CaseWorld();
        as(other.admin).get(PATH).then().body("borough", equalTo(other.borough)).body("chosen", equalTo(false));
        put(other.admin, 0, choices("\"referencePrefix\": \"" + other.borough.toUpperCase(Locale.ROOT) + "\""))
                .then()
                .statusCode(200)
                .body("borough", equalTo(other.borough));

        assertThat(stored()).isEqualTo(ours);
    }

    /** What the service might forget, the database refuses. */
    @Test
    void areWrittenInTheDatabaseByTheBoroughsAdministratorAlone() throws SQLException {
        put(world.admin, 0, choices()).then().statusCode(200);

        for (var table : Map.of("borough_setting", "version = version", "retention_term", "months = 1")
                .entrySet()) {
            var update = "update " + table.getKey() + " set " + table.getValue() + " where borough = '" + world.borough
                    + "'";
            assertThat(changed(update, world.borough, "safeguarding-officer")).isZero();
            assertThat(changed(update, "hackney", "borough-admin")).isZero();
            assertThat(changed(update, world.borough, "borough-admin")).isPositive();
        }
    }

    /** One statement as the service's own role, for somebody of a borough; rolled back. */
    private static int changed(String sql, String borough, String role) throws SQLException {
        try (var connection = TestDatabase.application("referrals")) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select set_config('app.borough', '" + borough
                        + "', true), set_config('app.roles', '," + role
                        + ",', true), set_config('app.subject', 'somebody', true)");
                return statement.executeUpdate(sql);
            } finally {
                connection.rollback();
            }
        }
    }
}
