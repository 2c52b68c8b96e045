package uk.leabridge.referrals.casework.due.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.leabridge.referrals.casework.due.infrastructure.Plans.execute;
import static uk.leabridge.referrals.casework.due.infrastructure.Plans.plan;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.referrals.ReferralsService;

/** However many referrals of a borough are urgent, and be they all, its work list reads the first of them. */
@QuarkusTest
@ReferralsService
class UrgentReferralsIT {
    private static final String OFFICER = "select set_config('app.borough', 'urgent-borough', true),"
            + " set_config('app.roles', ',safeguarding-officer,', true), set_config('app.subject', 'officer', true)";

    /** Most were reported to the chair, and all are due at one moment. */
    private static final String REFERRALS = """
            insert into referral (id, version, prefix, borough, person_id, status, sector, concern, age_band, immediate_danger,
                escalated_at, referrer_subject, body, received_at, gateway_requested_at, gateway_due_at)
            select uuidv7(), 0, 'XX', 'urgent-borough', uuidv7(), 'RECEIVED', 'HEALTH', 'OTHER', 'NOT_KNOWN', n % 11 = 0,
                case when n % 13 = 0 then null else now() end, 'x', '', now(), now(), now() + interval '1 day'
            from generate_series(1, 10000) n""";

    @ParameterizedTest
    @ValueSource(strings = {"due_gateway_check_of", "due_screening_of"})
    void areReadInTheOrderOfTheIndexAndNoFurther(String function) throws SQLException {
        try (var connection = TestDatabase.superuser()) {
            connection.setAutoCommit(false);
            execute(connection, REFERRALS, "analyze referral", OFFICER, "set local role referrals_app");

            for (int urgency = 0; urgency < 4; urgency++) {
                var plan = plan(
                        connection,
                        "(analyze, costs off, timing off) select * from (select md5(d.kind || d.about_id::text)::uuid as id, d.* from "
                                + function
                                + "('urgent-borough', " + urgency
                                + ") d) i where i.due_at >= now() order by i.due_at, i.id limit 26");

                assertThat(plan).contains("rows=26").doesNotContain("Sort", "Bitmap", "Seq Scan", "Rows Removed");
            }
            connection.rollback();
        }
    }
}
