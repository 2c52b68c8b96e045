package uk.leabridge.platform.problem;

/** The problems that every service answers alike. */
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST("invalid-request", 400, "The request is not of the expected shape"),
    UNAUTHENTICATED("unauthenticated", 401, "Sign in, or send a valid access token"),
    FORBIDDEN("forbidden", 403, "Your role does not allow this"),
    NOT_FOUND("not-found", 404, "There is nothing here that you may see"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take that method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "Only application/json can be answered"),
    STALE_VERSION("stale-version", 412, "It has changed since you read it"),
    TOO_LARGE("too-large", 413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Send application/json"),
    KEY_REUSED("idempotency-key-reused", 422, "This Idempotency-Key was used for another request"),
    VERSION_REQUIRED("version-required", 428, "Send If-Match with the version that you read"),
    INTERNAL("internal-error", 500, "Something went wrong on our side"),
    UNAVAILABLE("unavailable", 503, "The service cannot answer at the moment");

    private final String slug;
    private final int status;
    private final String title;

    CommonProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
