package uk.leabridge.platform.problem;

/**
 * One kind of problem. Each service lists its own as constants of a class; the platform's are {@link CommonProblem}.
 *
 * @param slug the last part of {@code /problems/<slug>}
 * @param status the HTTP status
 * @param title a sentence that is the same for every occurrence
 */
public record ProblemType(String slug, int status, String title) {}
