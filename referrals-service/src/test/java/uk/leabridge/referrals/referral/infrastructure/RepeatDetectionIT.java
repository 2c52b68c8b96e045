package uk.leabridge.referrals.referral.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.referral.api.RepeatReferrals;

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
        assertThat(TestDatabase.rows("select 1 from linkage_check")).isEmpty();
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
        assertThat(TestDatabase.rows("delete from linkage_check returning referral_id"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("referral_id")).hasToString(broken));
    }
}
