package uk.leabridge.training;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.test.service.Tokens;

/** What everyone may read is for everyone who has a role here, with a token that is meant for this service. */
@QuarkusTest
@TrainingService
class TokenIT {
    private static final String FOR_EVERYONE = "/v1/courses";

    private final String borough = TrainingApi.freshBorough();

    @ParameterizedTest
    @ValueSource(strings = {"learner", "borough-system", "e-learning-system", "elected-member"})
    void letsARoleWithTheScopeIn(String role) {
        ask(Tokens.of(role, borough).scope("training"), 200);
        ask(Tokens.of(role, borough).scope("openid training referrals"), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "offline_access", "default-roles-east-london", "system", "Learner"})
    void refusesTheScopeWithoutARole(String role) {
        ask(Tokens.of(role, borough).scope("training"), 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "referrals", "openid referrals grants comms", "training-x", "trainingcomms", "TRAINING"})
    void refusesARoleWithoutTheScope(String scope) {
        ask(Tokens.of("borough-system", borough).scope(scope), 403);
        ask(Tokens.of("training-coordinator", borough).scope(scope), 403);
    }

    private static void ask(Tokens token, int status) {
        var answer = given().header("Authorization", "Bearer " + token.sign())
                .get(FOR_EVERYONE)
                .then()
                .statusCode(status);
        if (status == 403) answer.body("type", equalTo("/problems/forbidden"));
    }
}
