package uk.leabridge.referrals.insight.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.insight.domain.ReportingYear;

/** A year's figures, released once. Each test has a year of its own, long ago. */
@QuarkusTest
@ReferralsService
class ReleaseIT {
    private static final AtomicInteger YEARS = new AtomicInteger(2000);
    private static final String REFERRALS = """
            insert into referral (id, version, prefix, borough, person_id, status, sector, concern, age_band,
                immediate_danger, referrer_subject, body, received_at, decided_at, gateway_requested_at, gateway_due_at)
            select uuidv7(), 0, 'SY', 'sample-' || (i % 3), uuidv7(), 'NO_FURTHER_ACTION',
                case when i % 4 = 0 then 'POLICE' else 'EDUCATION' end, 'NO_IDEOLOGY', 'AGE_11_TO_15',
                false, 'sample', '\\x00', ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::timestamptz
            from generate_series(1, ?) i
            """;

    private final ReportingYear year = new ReportingYear(YEARS.getAndIncrement());
    private final Tokens admin = Tokens.of("partnership-admin", "hackney");
    private final Tokens board = Tokens.of("board-member", "newham");
    private final Tokens learner = Tokens.of("learner", "newham");

    @Test
    void showsWhatWouldBeReleasedAndThenReleasesIt() throws SQLException {
        referred(40);

        as(admin)
                .get("/v1/insight/releases/preview?year=" + year.code())
                .then()
                .statusCode(200)
                .body("items.audience", contains("BOARD", "PUBLIC"));
        as(board).get(released("board")).then().statusCode(404);

        release().then().statusCode(201).body("year", equalTo(year.code()));

        as(board)
                .get(released("board"))
                .then()
                .statusCode(200)
                .body("threshold", equalTo(5))
                .body("tables.by", hasItem("BOROUGH"))
                .body("tables.find { it.by == 'SECTOR' }.rows.total", contains(30, 10));
        as(learner)
                .get(released("public"))
                .then()
                .statusCode(200)
                .body("threshold", equalTo(10))
                .body("tables.by", not(hasItem("BOROUGH")))
                .body("tables.total", everyItem(equalTo(40)));
        as(learner).get("/v1/insight/releases").then().statusCode(200).body("items.year", hasItem(year.code()));
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where action = 'insight.release' and purpose = ?", year.code()))
                .hasSize(1);
    }

    @Test
    void isWrittenInNationalCategories() throws SQLException {
        referred(40);
        release().then().statusCode(201);

        var csv = as(learner)
                .get(released("public.csv"))
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"referrals-" + year.code() + "-public.csv\"")
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(csv.lines())
                .contains(
                        "year,breakdown,category,furthest stage,referrals",
                        year.code() + ",Sector of referral,Education,All,30",
                        year.code() + ",Quarter received,All,All,40");
        assertThat(as(board)
                        .get(released("board.csv"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Borough,sample-0");
    }

    @Test
    void isReleasedOnce() throws SQLException {
        referred(40);
        release().then().statusCode(201);
        referred(1);

        release().then().statusCode(409).body("type", equalTo("/problems/year-released-already"));
        as(learner).get(released("public")).then().body("tables.total", everyItem(equalTo(40)));
    }

    @Test
    void answersARepeatedRequestAsTheFirst() throws SQLException {
        referred(40);
        var key = "key-" + year.code();

        var first =
                as(admin).header("Idempotency-Key", key).body(body(year.code())).post("/v1/insight/releases");
        var second =
                as(admin).header("Idempotency-Key", key).body(body(year.code())).post("/v1/insight/releases");

        first.then().statusCode(201);
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        as(admin)
                .header("Idempotency-Key", key)
                .body(body("2001-02"))
                .post("/v1/insight/releases")
                .then()
                .statusCode(422);
    }

    @Test
    void isNotReleasedWhileItRuns() {
        var now = ReportingYear.of(Instant.now()).code();

        creating(admin)
                .body(body(now))
                .post("/v1/insight/releases")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/year-not-over"));
        as(admin).get("/v1/insight/releases/preview?year=" + now).then().body("items", empty());
    }

    @Test
    void isNotReleasedOfFewerThanTen() throws SQLException {
        referred(9);

        release().then().statusCode(409).body("type", equalTo("/problems/too-few-referrals"));
        as(learner).get(released("public")).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"year\": \"soon\"}", "{\"year\": 2025}", "{\"year\": \"2025-26\", \"more\": 1}"})
    void saysWhatIsWrongWithTheRequest(String body) {
        creating(admin)
                .body(body)
                .post("/v1/insight/releases")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"));
    }

    @Test
    void isForWhoMayReleaseAndForWhoMayRead() throws SQLException {
        referred(40);
        release().then().statusCode(201);

        for (var path :
                List.of("", "/preview?year=2001-02", "/2001-02/public", "/2001-02/board", "/2001-02/board.csv")) {
            given().get("/v1/insight/releases" + path).then().statusCode(401);
        }
        for (var role : List.of("safeguarding-officer", "panel-chair", "borough-admin", "board-member", "auditor")) {
            var who = Tokens.of(role, "hackney");
            creating(who)
                    .body(body(year.code()))
                    .post("/v1/insight/releases")
                    .then()
                    .statusCode(403);
            as(who).get("/v1/insight/releases/preview?year=2001-02").then().statusCode(403);
        }
        for (var role : List.of("safeguarding-officer", "panel-chair", "borough-admin", "learner")) {
            as(Tokens.of(role, "hackney")).get(released("board")).then().statusCode(403);
            as(Tokens.of(role, "hackney")).get(released("board.csv")).then().statusCode(403);
        }
        as(Tokens.of("auditor", "islington")).get(released("board")).then().statusCode(200);
        as(board).get("/v1/insight/releases/2099-00/board").then().statusCode(404);
        as(board).get("/v1/insight/releases/never/board").then().statusCode(404);
    }

    private Response release() {
        return creating(admin).body(body(year.code())).post("/v1/insight/releases");
    }

    private static String body(String year) {
        return "{\"year\": \"" + year + "\"}";
    }

    private String released(String what) {
        return "/v1/insight/releases/" + year.code() + "/" + what;
    }

    private void referred(int count) throws SQLException {
        var at = year.from().plusSeconds(86_400).toString();
        TestDatabase.execute(REFERRALS, at, at, at, at, count);
    }
}
