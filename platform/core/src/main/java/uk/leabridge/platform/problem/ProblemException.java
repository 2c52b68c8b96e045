package uk.leabridge.platform.problem;

import jakarta.ws.rs.WebApplicationException;

/** For the api layer alone: stops the reading of a request that cannot be understood. */
public final class ProblemException extends WebApplicationException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.title(), problem.response());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
