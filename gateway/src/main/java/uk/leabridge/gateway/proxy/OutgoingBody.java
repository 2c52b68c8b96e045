package uk.leabridge.gateway.proxy;

import io.vertx.core.buffer.Buffer;

/** What of a request's body goes to a service, and how. */
sealed interface OutgoingBody {

    OutgoingBody NONE = new None();

    record None() implements OutgoingBody {}

    /** Here already. */
    record Whole(Buffer bytes) implements OutgoingBody {}

    /** Still arriving; the length is negative when the caller did not say. */
    record Streamed(MeasuredBody stream, long length) implements OutgoingBody {}
}
