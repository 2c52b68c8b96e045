package uk.leabridge.platform.problem;

/** The problems that every service answers alike. */
public final class CommonProblem {
    public static final ProblemType INVALID_REQUEST =
            new ProblemType("invalid-request", 400, "The request is not valid");
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType("unauthenticated", 401, "Sign in, or send a valid access token");
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", 403, "Your role does not allow this");
    public static final ProblemType NOT_FOUND =
            new ProblemType("not-found", 404, "Not found, or you do not have access");
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", 405, "This address does not support that method");
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", 406, "Only application/json can be returned");
    public static final ProblemType RECORD_DESTROYED =
            new ProblemType("record-destroyed", 409, "This record has been destroyed");
    public static final ProblemType STALE_VERSION =
            new ProblemType("stale-version", 412, "This record has changed since you last read it");
    public static final ProblemType TOO_LARGE = new ProblemType("too-large", 413, "The request is too large");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", 415, "Send application/json");
    public static final ProblemType KEY_REUSED = new ProblemType(
            "idempotency-key-reused", 422, "This Idempotency-Key has already been used for another request");
    public static final ProblemType VERSION_REQUIRED =
            new ProblemType("version-required", 428, "Send If-Match with the version you read");
    public static final ProblemType INTERNAL =
            new ProblemType("internal-error", 500, "Something went wrong on our side");
    public static final ProblemType UNAVAILABLE = new ProblemType("unavailable", 503, "The service is unavailable");

    private CommonProblem() {}
}
