package uk.leabridge.referrals.intake.referral.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.as;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.screened;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.submitted;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;

@QuarkusTest
@ReferralsService
class ReadReferralIT {
    private final Tokens lead = Tokens.of("referrer", "hackney").organisation("hackney-sample-school");
    private final Tokens officer = Tokens.of("safeguarding-officer", "hackney");

    @Test
    void showsAnOfficerAllOfItAndAuditsTheLook() throws SQLException {
        var id = submitted(lead);

        as(officer)
                .get("/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("form.person.familyName", equalTo(ReferralRequests.FAMILY_NAME))
                .body("allowed", hasItem("SCREENING"));
        assertThat(TestDatabase.rows(
                        "select 1 from audit_entry where entity_id = ?::uuid and action = 'referral.read' and subject = ?",
                        id,
                        officer.subject()))
                .hasSize(1);
    }

    @Test
    void showsTheReferrerTheOutcomeAndNothingMore() {
        var id = submitted(lead);
        screened(officer, id, "SIGNPOSTED").then().statusCode(200);

        as(lead).get("/v1/referrals/mine/" + id)
                .then()
                .statusCode(200)
                .body("decision", equalTo("SIGNPOSTED"))
                .body("$", not(hasKey("form")))
                .body("feedback", not(containsString(ReferralRequests.REASON)));
        as(lead).get("/v1/referrals/" + id).then().statusCode(403);
        as(lead).get("/v1/referrals/" + id + "/chronology").then().statusCode(403);
    }

    @Test
    void keepsTheChronologyOfAScreening() {
        var id = submitted(lead);
        screened(officer, id, "NO_FURTHER_ACTION").then().statusCode(200).body("status", equalTo("NO_FURTHER_ACTION"));

        as(officer)
                .get("/v1/referrals/" + id + "/chronology")
                .then()
                .statusCode(200)
                .body("items.kind", contains("RECEIVED", "GATEWAY_CHECK_REQUESTED", "SCREENING_STARTED", "SCREENED"))
                .body("items[3].reason", equalTo(ReferralRequests.REASON))
                .body("items[3].codes", hasItem("PUBLIC_TASK"));
    }
}
