package uk.leabridge.platform.problem;

/** One kind of problem. Each service lists its own in an enum; the platform's are {@link CommonProblem}. */
public interface ProblemType {
    /** The last part of {@code /problems/<slug>}. */
    String slug();

    /** The HTTP status. */
    int status();

    /** A sentence that is the same for every occurrence. */
    String title();
}
