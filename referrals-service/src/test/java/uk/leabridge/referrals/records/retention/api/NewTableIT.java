package uk.leabridge.referrals.records.retention.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;
import uk.leabridge.referrals.casework.transfer.api.TransferWorld;

/** A table that nobody but its own migration names moves, is counted and is destroyed with its case. All people are made up. */
@QuarkusTest
@ReferralsService
class NewTableIT {
    private final TransferWorld boroughs = new TransferWorld();
    private String caseId = "";
    private String record = "";

    @BeforeEach
    void aTableOfItsOwn() throws IOException, SQLException {
        try (var file = NewTableIT.class.getResourceAsStream("/homevisit/home_visit.sql")) {
            var migration = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
            TestDatabase.execute("set role referrals_owner; " + migration.replace("${service}", "referrals"));
        }
        caseId = boroughs.here.opened(CaseWorld.ADULT);
        record = RetentionWorld.recordOf("safeguarding_case", caseId);
        for (var outcome : List.of("MET", "NOBODY_AT_HOME")) {
            TestDatabase.execute(
                    "insert into home_visit (id, borough, case_id, visited_at, outcome, words)"
                            + " select uuidv7(), borough, id, now(), ?, 'sealed' from safeguarding_case where id = ?::uuid",
                    outcome,
                    caseId);
        }
    }

    @AfterEach
    void noTableAnyMore() throws SQLException {
        TestDatabase.execute("delete from record_count where part = 'home_visit'::regclass;"
                + " delete from record_value where part = 'home_visit'::regclass;"
                + " delete from record_part where part = 'home_visit'::regclass; drop table home_visit");
    }

    private List<Map<String, Object>> visits() throws SQLException {
        return TestDatabase.rows(
                "select borough, outcome from home_visit where case_id = ?::uuid order by outcome", caseId);
    }

    @Test
    void moves() throws SQLException {
        boroughs.accepted(caseId);

        assertThat(visits())
                .containsExactly(
                        Map.of("borough", boroughs.there.borough, "outcome", "MET"),
                        Map.of("borough", boroughs.there.borough, "outcome", "NOBODY_AT_HOME"));
    }

    @Test
    void isCountedWhenItsCaseIsOffered() throws SQLException {
        var counted = TestDatabase.rows(
                "select (set_config('app.borough', ?, false) || set_config('app.roles', ',safeguarding-officer,', false)) is not null,"
                        + " parts_of_case(?::uuid) ->> 'visits' as visits",
                boroughs.here.borough,
                caseId);

        assertThat(counted.getFirst()).containsEntry("visits", "1");
    }

    @Test
    void isHeldWithItsRecord() throws SQLException {
        assertThat(TestDatabase.rows(
                        "select codes[1] as outcome, convert_from(sealed, 'utf8') as words, held_by[1] as borough"
                                + " from value_of_record(?::uuid) where purpose = 'home_visit.words' order by 1",
                        record))
                .containsExactly(
                        Map.of("outcome", "MET", "words", "sealed", "borough", boroughs.here.borough),
                        Map.of("outcome", "NOBODY_AT_HOME", "words", "sealed", "borough", boroughs.here.borough));
    }

    @Test
    void isCountedAndDestroyedWhenItsRecordHasBeenKeptForLongEnough() throws SQLException {
        TestDatabase.execute(
                "update safeguarding_case set status = 'CLOSED', closed_at = now() - interval '7 years' where id = ?::uuid",
                caseId);
        var sealed = sealed();
        var auditor = Tokens.of("auditor", boroughs.here.borough);
        as(auditor)
                .header("If-Match", "\"0\"")
                .body(RetentionWorld.destroying())
                .post(RetentionWorld.path(record) + "/review")
                .then()
                .statusCode(200);

        as(boroughs.here.admin)
                .header("If-Match", "\"1\"")
                .post(RetentionWorld.path(record) + "/destruction")
                .then()
                .statusCode(201)
                // and the reviewer's reason
                .body("receipt.sealedValues", equalTo(sealed + 1));

        assertThat(visits()).isEmpty();
    }

    private int sealed() throws SQLException {
        var values = TestDatabase.rows("select purpose from value_of_record(?::uuid) where sealed is not null", record);
        assertThat(values)
                .filteredOn(value -> "home_visit.words".equals(value.get("purpose")))
                .hasSize(2);
        return values.size();
    }
}
