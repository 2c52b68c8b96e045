package uk.leabridge.gateway.client;

/** A service refused something that the page had no branch for. */
public final class ServiceRefusedException extends RuntimeException {

    private final transient ServiceProblem problem;

    public ServiceRefusedException(ServiceProblem problem) {
        super(problem.status() + " " + problem.slug());
        this.problem = problem;
    }

    public ServiceProblem problem() {
        return problem;
    }
}
