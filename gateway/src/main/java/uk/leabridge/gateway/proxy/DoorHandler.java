package uk.leabridge.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;
import uk.leabridge.gateway.proxy.Limits.Admission;
import uk.leabridge.gateway.proxy.RouteTable.Route;
import uk.leabridge.gateway.proxy.TokenVerifier.Verification;

/**
 * Stands before everything else. A request for a service is checked and passed on here and pays for nothing more; a
 * request for a page goes on into the house.
 */
public final class DoorHandler implements Handler<RoutingContext> {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String BEARER = "Bearer ";

    private final Map<Area, Upstream> upstreams;
    private final TokenVerifier verifier;
    private final KeySource keys;
    private final Limits limits;
    private final DoorCounters counters;
    private final long maxBody;
    private final int maxInFlight;
    private final AtomicInteger inFlight = new AtomicInteger();

    DoorHandler(
            Map<Area, Upstream> upstreams,
            TokenVerifier verifier,
            KeySource keys,
            Limits limits,
            DoorSettings settings) {
        this.upstreams = upstreams;
        this.verifier = verifier;
        this.keys = keys;
        this.limits = limits;
        this.counters = settings.counters();
        this.maxBody = settings.maxBody();
        this.maxInFlight = settings.maxInFlight();
    }

    /** The door's bounds and where it counts. */
    record DoorSettings(long maxBody, int maxInFlight, DoorCounters counters) {}

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        String method = request.method().name();
        if (path == null || !PathRules.plain(path)) {
            refuse(request, Trace.requestId(null), Problem.SUSPICIOUS_PATH);
        } else if (!METHODS.contains(method)) {
            refuse(request, Trace.requestId(null), Problem.METHOD_NOT_ALLOWED);
        } else {
            switch (RouteTable.find(method, path)) {
                case Route.House _ -> context.next();
                case Route.Missing _ -> refuse(request, Trace.requestId(null), Problem.NOT_FOUND);
                case Route.Onboarding _ -> onboarding(context);
                case Route.Pass pass -> pass(request, pass);
            }
        }
    }

    int inFlight() {
        return inFlight.get();
    }

    private void pass(HttpServerRequest request, Route.Pass route) {
        String requestId = Trace.requestId(request.getHeader("X-Request-Id"));
        request.response().putHeader("X-Request-Id", requestId);
        Problem shape = shapeProblem(request);
        if (shape != null) {
            refuse(request, requestId, shape);
        } else if (inFlight.get() >= maxInFlight) {
            refuse(request, requestId, Problem.OVERLOADED, 1);
        } else if (route.open()) {
            Admission admission =
                    limits.admit(addressOf(request), request.response().headers());
            admitted(request, route, requestId, admission);
        } else {
            withToken(request, requestId, token -> {
                if (!token.scopes().contains(route.area().scope())) {
                    refuse(request, requestId, Problem.SCOPE_MISSING);
                } else {
                    admitted(
                            request,
                            route,
                            requestId,
                            limits.admit(token, request.response().headers()));
                }
            });
        }
    }

    private void onboarding(RoutingContext context) {
        HttpServerRequest request = context.request();
        String requestId = Trace.requestId(request.getHeader("X-Request-Id"));
        request.response().putHeader("X-Request-Id", requestId);
        withToken(request, requestId, token -> {
            if (!token.scopes().contains("onboarding")) {
                refuse(request, requestId, Problem.SCOPE_MISSING);
            } else if (limits.admit(token, request.response().headers()) instanceof Admission.Admitted admitted) {
                request.response().endHandler(_ -> admitted.release().run());
                context.next();
            } else {
                refuse(request, requestId, Problem.RATE_LIMITED, 1);
            }
        });
    }

    private @Nullable Problem shapeProblem(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return null;
        }
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.headers().getAll(HttpHeaders.CONTENT_LENGTH).size() > 1) {
            return Problem.MALFORMED_REQUEST;
        }
        try {
            long bytes = Long.parseLong(length);
            if (bytes < 0) {
                return Problem.MALFORMED_REQUEST;
            }
            return bytes > maxBody ? Problem.BODY_TOO_LARGE : null;
        } catch (NumberFormatException e) {
            return Problem.MALFORMED_REQUEST;
        }
    }

    private void withToken(HttpServerRequest request, String requestId, Handler<VerifiedToken> next) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            refuse(request, requestId, Problem.UNAUTHENTICATED);
            return;
        }
        String token = authorization.substring(BEARER.length()).trim();
        switch (verifier.verify(token)) {
            case Verification.Good good -> next.handle(good.token());
            case Verification.Bad _ -> refuse(request, requestId, Problem.UNAUTHENTICATED);
            case Verification.KeyUnknown _ -> afterReadingKeys(request, requestId, token, next);
        }
    }

    private void afterReadingKeys(
            HttpServerRequest request, String requestId, String token, Handler<VerifiedToken> next) {
        request.pause();
        Future<Boolean> refreshed = keys.refresh();
        refreshed.onComplete(outcome -> {
            request.resume();
            if (!Boolean.TRUE.equals(outcome.result())) {
                refuse(request, requestId, Problem.IDENTITY_UNAVAILABLE, 5);
            } else if (verifier.verify(token) instanceof Verification.Good good) {
                next.handle(good.token());
            } else {
                refuse(request, requestId, Problem.UNAUTHENTICATED);
            }
        });
    }

    private void admitted(HttpServerRequest request, Route.Pass route, String requestId, Admission admission) {
        switch (admission) {
            case Admission.Turned turned -> refuse(request, requestId, turned.problem(), turned.retryAfter());
            case Admission.Admitted admitted -> {
                Upstream upstream = upstreams.get(route.area());
                if (upstream == null || !upstream.enter()) {
                    admitted.release().run();
                    refuse(request, requestId, Problem.OVERLOADED, 1);
                } else if (!upstream.circuit().admits()) {
                    upstream.leave();
                    admitted.release().run();
                    refuse(
                            request,
                            requestId,
                            Problem.UPSTREAM_UNAVAILABLE,
                            upstream.circuit().secondsToWait());
                } else {
                    send(request, route, requestId, upstream, admitted.release());
                }
            }
        }
    }

    private void send(
            HttpServerRequest request, Route.Pass route, String requestId, Upstream upstream, Runnable release) {
        inFlight.incrementAndGet();
        request.response().endHandler(_ -> {
            inFlight.decrementAndGet();
            upstream.leave();
            release.run();
            counters.passed(route.area(), request.response().getStatusCode());
        });
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        String query = request.query();
        String uri = query == null ? route.path() : route.path() + "?" + query;
        new Exchange(request, upstream, uri, requestId, maxBody).start();
    }

    private static String addressOf(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
    }

    private void refuse(HttpServerRequest request, String requestId, Problem problem) {
        refuse(request, requestId, problem, 0);
    }

    private void refuse(HttpServerRequest request, String requestId, Problem problem, long retryAfter) {
        counters.refused(problem);
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Request-Id", requestId);
        if (retryAfter > 0) {
            response.putHeader("Retry-After", Long.toString(retryAfter));
        }
        if (problem == Problem.UNAUTHENTICATED) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"leabridge\"");
        }
        if (problem == Problem.BODY_TOO_LARGE || problem == Problem.MALFORMED_REQUEST) {
            // what is left of the body is not read
            response.putHeader("Connection", "close");
            response.end(problem.body(requestId))
                    .onComplete(_ -> request.connection().close());
        } else {
            response.end(problem.body(requestId));
        }
    }
}
