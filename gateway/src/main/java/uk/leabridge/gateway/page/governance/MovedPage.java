package uk.leabridge.gateway.page.governance;

import java.time.Instant;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.page.Words;

/** Which borough took a record over, and when. */
record MovedPage(String borough, Instant at) {
    static MovedPage of(ServiceProblem problem) {
        return new MovedPage(Words.borough(problem.text("to")), Instant.parse(problem.text("movedAt")));
    }
}
