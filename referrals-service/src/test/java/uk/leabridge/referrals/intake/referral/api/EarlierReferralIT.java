package uk.leabridge.referrals.intake.referral.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.leabridge.referrals.intake.referral.api.RepeatReferrals.earlier;
import static uk.leabridge.referrals.intake.referral.api.RepeatReferrals.screen;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;

@QuarkusTest
@ReferralsService
class EarlierReferralIT {
    private final String borough = RepeatReferrals.borough();
    private final Tokens officer = Tokens.of("safeguarding-officer", borough);
    private final Tokens another = Tokens.of("safeguarding-officer", borough);
    private final RepeatReferrals person = RepeatReferrals.somebody();

    @Test
    void showsEarlierOnesSideBySideClosedOnesFirst() {
        var closed = person.referred(borough);
        screen(officer, closed, 0, "NO_FURTHER_ACTION").then().statusCode(200);
        var open = person.referred(borough);
        var third = person.referred(borough);
        RepeatReferrals.somebody().referred(borough);

        earlier(another, third)
                .then()
                .statusCode(200)
                .body("items.id", contains(closed, open))
                .body("items[0].status", equalTo("NO_FURTHER_ACTION"))
                .body("items[0].decidedBy", equalTo(officer.subject()))
                .body("items[0].strength", equalTo("STRONG"))
                .body("items[0].later", equalTo(false))
                .body("items[1].decidedBy", nullValue())
                .body("items[1].decidedAt", nullValue())
                .body("elsewhere", empty())
                .body("closedByYou", empty());
        earlier(officer, third).then().body("closedByYou", hasSize(1));
        earlier(officer, closed).then().body("items.id", contains(third, open)).body("items[0].later", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            as before                  | STRONG   | BIRTH_POSTCODE,FAMILY_BIRTH,GIVEN_BIRTH,GIVEN_FAMILY_BIRTH,GIVEN_FAMILY_POSTCODE
            moved                      | STRONG   | FAMILY_BIRTH,GIVEN_BIRTH,GIVEN_FAMILY_BIRTH
            given name misspelt        | PROBABLE | BIRTH_POSTCODE,FAMILY_BIRTH
            family name misspelt       | PROBABLE | BIRTH_POSTCODE,GIVEN_BIRTH
            both names misspelt        | PROBABLE | BIRTH_POSTCODE
            date of birth wrong        | PROBABLE | GIVEN_FAMILY_POSTCODE
            moved, given misspelt      | POSSIBLE | FAMILY_BIRTH
            moved, family misspelt     | POSSIBLE | GIVEN_BIRTH
            """)
    void findsThemByEveryCombination(String how, String strength, String equal) {
        var first = person.referred(borough);

        earlier(officer, changed(how).referred(borough))
                .then()
                .statusCode(200)
                .body("items.id", contains(first))
                .body("items[0].strength", equalTo(strength))
                .body("items[0].equal", containsInAnyOrder((Object[]) equal.split(",")));
    }

    private RepeatReferrals changed(String how) {
        return switch (how) {
            case "as before" -> person;
            case "moved" -> person.livingAt("E20 2ST");
            case "given name misspelt" -> person.named(person.given() + "h", person.family());
            case "family name misspelt" -> person.named(person.given(), person.family() + "h");
            case "both names misspelt" -> person.named(person.given() + "h", person.family() + "h");
            case "date of birth wrong" -> person.born(java.time.LocalDate.of(1929, 12, 31));
            case "moved, given misspelt" -> person.livingAt("E20 2ST").named(person.given() + "h", person.family());
            case "moved, family misspelt" -> person.livingAt("E20 2ST").named(person.given(), person.family() + "h");
            default -> throw new IllegalArgumentException(how);
        };
    }

    @Test
    void findsNobodyByTheNamesAlone() {
        person.referred(borough);

        earlier(officer, person.born(null).livingAt(null).referred(borough))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void tellsOfAnotherBoroughThatItKnowsThePersonAndWhomToAskAndNothingElse() throws SQLException {
        var there = person.referred("newham");
        var here = person.referred(borough);

        var answer = earlier(officer, here)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("elsewhere", hasSize(1))
                .body(
                        "elsewhere[0].keySet()",
                        containsInAnyOrder("borough", "contact", "reference", "open", "strength"))
                .body("elsewhere[0].borough", equalTo("newham"))
                .body("elsewhere[0].contact", equalTo("safeguarding.newham@example.org"))
                .body("elsewhere[0].reference", containsString("NM-R-"))
                .body("elsewhere[0].open", equalTo(true))
                .extract()
                .asString();

        assertThat(answer).doesNotContain(there);
        assertThat(TestDatabase.rows(
                        "select subject, purpose from audit_entry where borough = 'newham' and entity_id = ?::uuid"
                                + " and action = 'referral.linkage-asked'",
                        there))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("subject", officer.subject())
                        .containsEntry("purpose", "REPEAT_REFERRAL:" + borough));
        given().auth()
                .oauth2(Tokens.of("auditor", "newham").sign())
                .queryParam("entity", there)
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items.action", contains("referral.linkage-asked", "referral.submit"));
    }

    @Test
    void saysWhetherItIsClosedElsewhere() {
        var there = person.referred("islington");
        screen(Tokens.of("safeguarding-officer", "islington"), there, 0, "ADVICE_ONLY")
                .then()
                .statusCode(200);

        earlier(officer, person.referred(borough)).then().body("elsewhere[0].open", equalTo(false));
    }

    @Test
    void tellsNothingOfAnotherBoroughsNamesake() {
        person.livingAt("E20 2ST")
                .named("Somebody" + person.given(), person.family())
                .referred("newham");

        earlier(officer, person.referred(borough)).then().body("elsewhere", empty());
    }

    @Test
    void auditsTheLook() throws SQLException {
        var id = person.referred(borough);
        earlier(officer, id).then().statusCode(200);

        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where entity_id = ?::uuid and action = 'referral.earlier.read' and subject = ?",
                        id,
                        officer.subject()))
                .hasSize(1);
    }

    @Test
    void refusesWhoMayNotKnow() {
        var id = person.referred(borough);

        given().get("/v1/referrals/" + id + "/earlier").then().statusCode(401);
        earlier(Tokens.of("referrer", borough), id).then().statusCode(403);
        earlier(Tokens.of("panel-member", borough), id).then().statusCode(403);
        earlier(Tokens.of("safeguarding-officer", RepeatReferrals.borough()), id)
                .then()
                .statusCode(404);
        earlier(officer, UUID.randomUUID().toString()).then().statusCode(404);
        earlier(officer, "nothing").then().statusCode(404);
        earlier(Tokens.of("panel-chair", borough), id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_FURTHER_ACTION", "ADVICE_ONLY", "SIGNPOSTED"})
    void refusesToCloseARepeatByWhoClosedTheOneBefore(String decision) throws SQLException {
        var first = person.referred(borough);
        screen(officer, first, 0, "NO_FURTHER_ACTION").then().statusCode(200);
        var repeat = person.named(person.given() + "h", person.family()).referred(borough);

        screen(officer, repeat, 0, decision)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/other-person-needed"))
                .body("detail", containsString("Ask another officer"))
                .body("closedByYou", hasSize(1));
        assertThat(TestDatabase.rows("select status, version from referral where id = ?::uuid", repeat))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("status", "RECEIVED").containsEntry("version", 0L));
        assertThat(TestDatabase.events(repeat)).hasSize(1);
        screen(another, repeat, 0, decision).then().statusCode(200);
    }

    @Test
    void letsWhoClosedTheOneBeforeDecideWhatDoesNotCloseIt() {
        screen(officer, person.referred(borough), 0, "SIGNPOSTED").then().statusCode(200);
        var repeat = person.referred(borough);

        screen(officer, repeat, 0, "SCREENING").then().statusCode(200);
        screen(officer, repeat, 1, "POLICE_LED").then().statusCode(200);
    }

    @Test
    void letsNobodyCloseTwoAtTheSameMoment() throws Exception {
        var one = person.referred(borough);
        var two = person.referred(borough);
        Callable<Integer> first =
                () -> screen(officer, one, 0, "NO_FURTHER_ACTION").statusCode();
        Callable<Integer> second =
                () -> screen(officer, two, 0, "NO_FURTHER_ACTION").statusCode();

        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = Stream.of(both.submit(first), both.submit(second)).toList();
            assertThat(answers).extracting(java.util.concurrent.Future::get).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void keepsTokensAndNothingThatCanBeRead() throws SQLException {
        var id = person.referred(borough);

        assertThat(TestDatabase.rows("select * from person_token where referral_id = ?::uuid", id))
                .hasSize(5)
                .allSatisfy(row -> assertThat((byte[]) row.get("token")).hasSize(16))
                .noneMatch(
                        row -> row.toString().toLowerCase(java.util.Locale.ROOT).contains("repeat"));
    }

    @Test
    void letsTheApplicationAskOnlyAboutItsOwnReferrals() throws SQLException {
        var there = person.referred("hackney");
        var here = person.referred(borough);

        try (var application = TestDatabase.application("referrals")) {
            application.setAutoCommit(false);
            try (var settings = application.prepareStatement(
                    "select set_config('app.borough', ?, true), set_config('app.roles', ',safeguarding-officer,', true)")) {
                settings.setString(1, borough);
                settings.execute();
            }
            assertThat(count(application, "select count(*) from linked_elsewhere('" + here + "', false)"))
                    .isEqualTo(1);
            assertThat(count(application, "select count(*) from linked_elsewhere('" + there + "', false)"))
                    .isZero();
            assertThat(count(application, "select count(*) from person_token where referral_id = '" + there + "'"))
                    .isZero();
            assertThat(count(application, "select count(*) from linked_anywhere(array['" + here + "'::uuid])"))
                    .isZero();
            application.rollback();
        }
    }

    private static int count(java.sql.Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
