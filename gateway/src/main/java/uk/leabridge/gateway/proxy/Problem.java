package uk.leabridge.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** What the door answers when it does not pass a request on. Each is {@code /problems/<slug>} in the documentation. */
public enum Problem {
    SUSPICIOUS_PATH(
            "suspicious-path",
            400,
            "The address is not acceptable",
            "Send the path plainly, without dot segments, doubled or encoded slashes."),
    MALFORMED_REQUEST(
            "malformed-request",
            400,
            "The request is malformed",
            "The request breaks the rules of HTTP, or its headers contradict each other."),
    UNAUTHENTICATED(
            "unauthenticated",
            401,
            "A valid access token is needed",
            "Send an access token of the partnership's realm as Authorization: Bearer."),
    SCOPE_MISSING(
            "scope-missing",
            403,
            "The token lacks the scope for this API",
            "Ask for the scope of the API when requesting the token."),
    NOT_FOUND(
            "not-found",
            404,
            "Nothing is here",
            "The gateway passes on /api/{referrals,grants,training,comms}/v1, /xapi and published alerts."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            "The method is not allowed",
            "Use GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS."),
    REQUEST_TIMEOUT(
            "request-timeout",
            408,
            "The request did not arrive in time",
            "Send the whole body without a pause of some seconds."),
    ADDRESS_TOO_LONG("address-too-long", 414, "The address is too long", "Send a shorter address."),
    HEADERS_TOO_LARGE(
            "headers-too-large", 431, "The headers are too large", "All headers together may have 20 kB at most."),
    BODY_TOO_LARGE("body-too-large", 413, "The body is too large", "A request body may have 12 MB at most."),
    RATE_LIMITED("rate-limited", 429, "Too many requests", "Wait as long as Retry-After says."),
    TOO_MANY_AT_ONCE("too-many-at-once", 429, "Too many requests at one time", "Let earlier requests finish first."),
    FAILED("failed", 500, "Something went wrong", "Try again; if it happens again, quote the number in instance."),
    UPSTREAM_BROKEN(
            "upstream-broken",
            502,
            "The service gave no answer that can be read",
            "Try again; if the request changes something, use its idempotency key."),
    UPSTREAM_GONE(
            "upstream-gone",
            503,
            "The service went away before it answered",
            "It may have done what was asked. Try again as Retry-After says; if the request changes something, use its"
                    + " idempotency key."),
    UPSTREAM_UNAVAILABLE("upstream-unavailable", 503, "The service is away", "Try again as Retry-After says."),
    OVERLOADED("overloaded", 503, "The gateway is at its limit", "Try again as Retry-After says."),
    IDENTITY_UNAVAILABLE(
            "identity-unavailable",
            503,
            "Tokens cannot be checked now",
            "The identity provider did not give its keys. Try again as Retry-After says."),
    UPSTREAM_TIMEOUT(
            "upstream-timeout",
            504,
            "The service took too long",
            "Try again; if the request changes something, use its idempotency key.");

    private final String slug;
    private final int status;
    private final String title;
    private final String detail;

    Problem(String slug, int status, String title, String detail) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    Buffer body(String requestId) {
        return new JsonObject()
                .put("type", "/problems/" + slug)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", requestId)
                .toBuffer();
    }
}
