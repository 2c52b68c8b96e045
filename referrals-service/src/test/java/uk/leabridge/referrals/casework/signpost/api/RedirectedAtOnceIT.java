package uk.leabridge.referrals.casework.signpost.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;

/** Two services decline the same person, and two officers think of the same third one at the same moment. */
@QuarkusTest
@ReferralsService
class RedirectedAtOnceIT {
    private final CaseWorld world = new CaseWorld();

    @RepeatedTest(8)
    void asksTheOtherServiceOnce() throws Exception {
        var referral = world.cleared(CaseWorld.CHILD);
        as(world.officer)
                .header("If-Match", "\"1\"")
                .body("{\"decision\": \"SIGNPOSTED\", \"reason\": \"" + CaseWorld.REASON
                        + "\", \"legalBasis\": \"PUBLIC_TASK\", \"signposts\": [\"CAMHS\", \"EARLY_HELP\"]}")
                .post("/v1/referrals/" + referral + "/screening")
                .then()
                .statusCode(200);
        List<String> ids = as(world.officer)
                .get("/v1/referrals/" + referral + "/signposts")
                .path("items.id");

        assertThat(redirected(ids)).containsExactly(200, 200);

        as(world.officer).get("/v1/signposts").then().body("items.route", contains("MASH"));
    }

    private List<Integer> redirected(List<String> ids) throws Exception {
        var start = new CyclicBarrier(ids.size());
        try (var pool = Executors.newFixedThreadPool(ids.size())) {
            var answers = new ArrayList<Future<Integer>>();
            for (var id : ids) {
                answers.add(pool.submit(() -> {
                    start.await();
                    return as(world.officer)
                            .header("If-Match", "\"0\"")
                            .body("{\"result\": \"REDIRECTED\", \"instead\": [\"MASH\"], \"words\": \""
                                    + CaseWorld.REASON + "\"}")
                            .post("/v1/signposts/" + id + "/chases")
                            .statusCode();
                }));
            }
            var codes = new ArrayList<Integer>();
            for (var answer : answers) codes.add(answer.get());
            return codes;
        }
    }
}
