package uk.leabridge.referrals.intake.referral.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.as;
import static uk.leabridge.referrals.intake.referral.api.ReferralRequests.submitted;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.ReferralsService;

@QuarkusTest
@ReferralsService
class AssignReferralIT {
    private final Tokens lead = Tokens.of("referrer", "hackney").organisation("hackney-sample-school");
    private final Tokens officer = Tokens.of("safeguarding-officer", "hackney");

    @Test
    void assignsToAnOfficer() {
        var id = submitted(lead);

        as(officer)
                .header("If-Match", "\"0\"")
                .body("{\"assignee\": \"" + officer.subject() + "\"}")
                .put("/v1/referrals/" + id + "/assignment")
                .then()
                .statusCode(200)
                .body("assignee", equalTo(officer.subject()));
        as(officer)
                .queryParam("assignee", officer.subject())
                .get("/v1/referrals")
                .then()
                .body("items.id", contains(id));
    }
}
