package uk.leabridge.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** What the door answers when it does not pass a request on. Each is {@code /problems/<slug>} in the documentation. */
public enum Problem {
    SUSPICIOUS_PATH(
            "suspicious-path",
            400,
            "The address is not acceptable",
            "Send the path without dot segments, double slashes or encoded slashes."),
    MALFORMED_REQUEST(
            "malformed-request",
            400,
            "The request is malformed",
            "The request does not follow HTTP, or its headers contradict each other."),
    UNAUTHENTICATED(
            "unauthenticated",
            401,
            "A valid access token is needed",
            "Send an access token from the partnership’s realm as Authorization: Bearer."),
    SCOPE_MISSING(
            "scope-missing",
            403,
            "The token lacks the scope for this API",
            "Request the scope of the API with the token."),
    NOT_FOUND(
            "not-found",
            404,
            "Not found",
            "The gateway serves /api/{referrals,grants,training,comms}/v1, /xapi and published alerts."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            "The method is not allowed",
            "Use GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS."),
    REQUEST_TIMEOUT(
            "request-timeout",
            408,
            "The request did not arrive in time",
            "Send the whole body without pauses of several seconds."),
    ADDRESS_TOO_LONG("address-too-long", 414, "The address is too long", "Send a shorter address."),
    HEADERS_TOO_LARGE(
            "headers-too-large", 431, "The headers are too large", "The headers together must be 20 kB or smaller."),
    BODY_TOO_LARGE("body-too-large", 413, "The body is too large", "A request body must be 12 MB or smaller."),
    RATE_LIMITED("rate-limited", 429, "Too many requests", "Wait for the time given in Retry-After."),
    TOO_MANY_AT_ONCE("too-many-at-once", 429, "Too many requests at once", "Wait for earlier requests to finish."),
    FAILED("failed", 500, "Something went wrong", "Try again. If it happens again, quote the reference in instance."),
    UPSTREAM_BROKEN(
            "upstream-broken",
            502,
            "The service sent a response that cannot be read",
            "Try again. If the request changes something, use the same idempotency key."),
    UPSTREAM_GONE(
            "upstream-gone",
            503,
            "The service stopped before it responded",
            "The request may have been carried out. Try again after the time given in Retry-After. If it changes something,"
                    + " use the same idempotency key."),
    UPSTREAM_UNAVAILABLE(
            "upstream-unavailable",
            503,
            "The service is not available",
            "Try again after the time given in Retry-After."),
    OVERLOADED("overloaded", 503, "The gateway is overloaded", "Try again after the time given in Retry-After."),
    IDENTITY_UNAVAILABLE(
            "identity-unavailable",
            503,
            "Tokens cannot be checked right now",
            "The identity provider’s keys are not available. Try again after the time given in Retry-After."),
    UPSTREAM_TIMEOUT(
            "upstream-timeout",
            504,
            "The service took too long to respond",
            "Try again. If the request changes something, use the same idempotency key.");

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
