package uk.leabridge.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** Answers in place of a service or a page: problem+json where programs call, a plain page everywhere else. */
final class Refusals {

    /** What is left of such a request is not read, so nothing more can be understood on its connection. */
    private static final Set<Problem> LAST_WORDS = Set.of(
            Problem.BODY_TOO_LARGE,
            Problem.MALFORMED_REQUEST,
            Problem.REQUEST_TIMEOUT,
            Problem.ADDRESS_TOO_LONG,
            Problem.HEADERS_TOO_LARGE);

    private final DoorCounters counters;
    private final Function<Problem, String> page;

    Refusals(DoorCounters counters, Function<Problem, String> page) {
        this.counters = counters;
        this.page = page;
    }

    /** Seconds, different for each of many who are turned away at once, so that they do not come back at once. */
    static long spread() {
        return ThreadLocalRandom.current().nextLong(1, 6);
    }

    void answer(HttpServerRequest request, String requestId, Problem problem) {
        answer(request, requestId, problem, problem.status() >= 502 ? 5 : 0);
    }

    void answer(HttpServerRequest request, String requestId, Problem problem, long retryAfter) {
        answer(request, new Reply(problem, requestId, RouteTable.forPrograms(request.path())), retryAfter);
    }

    /** To a request that was not parsed, and so does not know its own path. */
    void answerUnread(HttpServerRequest request, String path, Problem problem) {
        answer(request, new Reply(problem, Trace.requestId(null), RouteTable.forPrograms(path)), 0);
    }

    private record Reply(Problem problem, String requestId, boolean program) {}

    private void answer(HttpServerRequest request, Reply reply, long retryAfter) {
        Problem problem = reply.problem();
        boolean program = reply.program();
        counters.refused(problem);
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        if (response.ended() || response.headWritten()) {
            if (LAST_WORDS.contains(problem)) {
                close(request);
            }
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", program ? "application/problem+json" : "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Request-Id", reply.requestId());
        if (retryAfter > 0) {
            response.putHeader("Retry-After", Long.toString(retryAfter));
        }
        if (problem == Problem.UNAUTHENTICATED) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"leabridge\"");
        }
        Buffer body = program ? problem.body(reply.requestId()) : Buffer.buffer(page.apply(problem));
        if (!LAST_WORDS.contains(problem)) {
            response.end(body);
        } else {
            if (request.version() != HttpVersion.HTTP_2) {
                response.putHeader("Connection", "close");
            }
            response.end(body).onComplete(_ -> close(request));
        }
    }

    private static void close(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(0);
        } else {
            request.connection().close();
        }
    }
}
