package uk.leabridge.referrals.intake.referral.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.intake.referral.api.RepeatReferrals;

@QuarkusTest
@ReferralsService
class RepeatDetectionIT {
    @Inject
    RepeatDetection detection;

    @Test
    void checksWhatWaitsInEveryBorough() throws SQLException {
        var borough = RepeatReferrals.borough();
        var another = RepeatReferrals.borough();
        var person = RepeatReferrals.somebody();
        var first = person.referred(borough);
        var second = person.referred(another);

        detection.run();

        assertThat(TestDatabase.events(first).size()
                        + TestDatabase.events(second).size())
                .isEqualTo(3);
        assertThat(waiting(first, second)).isEmpty();
    }

    @Test
    void leavesOneThatCannotBeCheckedAndGoesOn() throws SQLException {
        var borough = RepeatReferrals.borough();
        var person = RepeatReferrals.somebody();
        var first = person.referred(borough);
        detection.run();
        var broken = person.referred(borough);
        TestDatabase.execute(
                "update data_key set wrapped = 'no key'::bytea where person_id ="
                        + " (select person_id from referral where id = ?::uuid)",
                broken);
        var third = person.referred(borough);

        detection.run();

        assertThat(TestDatabase.events(third)).hasSize(2);
        assertThat(TestDatabase.events(first)).hasSize(1);
        assertThat(waiting(first, broken, third)).containsExactly(broken);
        TestDatabase.execute("delete from linkage_check where referral_id = ?::uuid", broken);
    }

    /** Those of these that are still to be checked. */
    private static List<String> waiting(String... referrals) throws SQLException {
        return TestDatabase.rows("select referral_id from linkage_check").stream()
                .map(row -> String.valueOf(row.get("referral_id")))
                .filter(List.of(referrals)::contains)
                .toList();
    }
}
