package uk.leabridge.referrals;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.RealService;
import uk.leabridge.platform.test.service.Tokens;

@QuarkusTest
@QuarkusTestResource(value = RealService.class, initArgs = @ResourceArg(name = "service", value = "referrals"))
class AuditIT {
    @Test
    void verifiesAnAuditThatNobodyTouched() {
        given().auth()
                .oauth2(Tokens.of("auditor", "hackney").sign())
                .get("/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true));
    }
}
