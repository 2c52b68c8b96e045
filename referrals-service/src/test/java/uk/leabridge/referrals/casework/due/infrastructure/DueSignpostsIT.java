package uk.leabridge.referrals.casework.due.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.leabridge.referrals.casework.due.infrastructure.Plans.execute;
import static uk.leabridge.referrals.casework.due.infrastructure.Plans.plan;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.referrals.ReferralsService;

/** However many services are to be asked in a borough, a list reads them and their subjects, not all that the borough has. */
@QuarkusTest
@ReferralsService
class DueSignpostsIT {
    private static final String OFFICER = "select set_config('app.borough', 'plan-borough', true),"
            + " set_config('app.roles', ',safeguarding-officer,', true), set_config('app.subject', 'officer', true)";

    private static final String REFERRALS = """
            insert into referral (id, version, prefix, borough, person_id, status, sector, concern, age_band, immediate_danger,
                referrer_subject, body, received_at, decided_at, gateway_requested_at, gateway_due_at, assignee)
            select uuidv7(), 0, 'XX', 'plan-borough', uuidv7(), 'SIGNPOSTED', 'HEALTH', 'OTHER', 'NOT_KNOWN', false, 'x', '',
                now(), now(), now(), now(), 'officer-' || n % 50
            from generate_series(1, 10000) n""";

    private static final String CASES = """
            insert into safeguarding_case (id, version, prefix, borough, person_id, referral_id, kind, concern, status,
                consent_status, identity, opened_at, status_since)
            select uuidv7(), 0, 'XX', 'plan-borough', r.person_id, r.id, 'SIP', 'NO_IDEOLOGY', 'NOT_ADOPTED', 'NOT_SOUGHT', '',
                now(), now()
            from referral r where r.borough = 'plan-borough'""";

    private static final String SIGNPOSTS = """
            insert into signposting (id, version, borough, %1$s, person_id, route, since, pointed_by, state, chase_at)
            select uuidv7(), 0, 'plan-borough', a.id, a.person_id, 'CAMHS', now(), 'somebody', 'OPEN',
                now() + random() * interval '20 days' - interval '10 days'
            from %2$s a where a.borough = 'plan-borough'""";

    @ParameterizedTest
    @CsvSource({
        "due_signposts_of_referrals, i.due_at < now()",
        "due_signposts_of_cases, i.due_at < now()",
        "due_signposts_of_referrals, i.due_at >= now() and not i.waits",
        "due_signposts_of_cases, i.due_at >= now() and not i.waits"
    })
    void areReadWithoutAllReferralsOrCasesOfTheBorough(String function, String condition) throws SQLException {
        try (var connection = TestDatabase.superuser()) {
            connection.setAutoCommit(false);
            execute(connection, REFERRALS, CASES);
            execute(connection, SIGNPOSTS.formatted("referral_id", "referral"));
            execute(connection, SIGNPOSTS.formatted("case_id", "safeguarding_case"));
            execute(
                    connection,
                    "analyze referral, safeguarding_case, signposting",
                    OFFICER,
                    "set local role referrals_app");

            var plan = plan(
                    connection,
                    "select * from (select d.about_id as id, d.* from " + function + "('plan-borough') d) i where "
                            + condition + " order by i.due_at, i.id limit 26");

            assertThat(plan)
                    .containsAnyOf("pk_referral", "pk_safeguarding_case")
                    .doesNotContain("ix_referral_borough", "Seq Scan on referral", "Seq Scan on safeguarding_case");
            connection.rollback();
        }
    }
}
