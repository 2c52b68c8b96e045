package uk.leabridge.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import uk.leabridge.gateway.config.Area;
import uk.leabridge.gateway.proxy.Limits.Admission;
import uk.leabridge.gateway.proxy.RouteTable.Route;
import uk.leabridge.gateway.proxy.TokenVerifier.Verification;
import uk.leabridge.gateway.proxy.connection.Arrival;
import uk.leabridge.gateway.proxy.connection.Fault;
import uk.leabridge.gateway.proxy.connection.GuardedConnection;

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
    private final Passage.Hall hall;
    private final int maxInFlight;

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
        this.hall = new Passage.Hall(settings.words(), settings.pulse(), new AtomicInteger(), settings.maxBody());
        this.maxInFlight = settings.maxInFlight();
    }

    /** The door's bounds and where it counts. */
    record DoorSettings(long maxBody, int maxInFlight, Pulse pulse, Passage.Words words) {}

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        watch(request);
        Problem fault = RequestShape.fault(request, hall.maxBody());
        String path = request.path();
        String method = request.method().name();
        if (fault != null || path == null) {
            refuse(request, Trace.requestId(null), fault == null ? Problem.SUSPICIOUS_PATH : fault);
        } else if (!METHODS.contains(method)) {
            refuse(request, Trace.requestId(null), Problem.METHOD_NOT_ALLOWED);
        } else {
            Route route = RouteTable.find(method, path);
            if (!(route instanceof Route.House) && RequestShape.headersTooLarge(request)) {
                refuse(request, Trace.requestId(null), Problem.HEADERS_TOO_LARGE);
                return;
            }
            switch (route) {
                case Route.House _ -> context.next();
                case Route.Missing _ -> refuse(request, Trace.requestId(null), Problem.NOT_FOUND);
                case Route.Onboarding _ -> onboarding(context);
                case Route.Pass pass -> pass(request, pass);
            }
        }
    }

    /** Whoever does not send the body that was announced is answered, whatever the request is for. */
    private void watch(HttpServerRequest request) {
        Arrival arrival = GuardedConnection.arrivalOf(request);
        Context context = arrival == null ? null : Vertx.currentContext();
        if (arrival != null && context != null) {
            arrival.onFault(fault -> context.runOnContext(_ -> refuse(
                    request,
                    Trace.requestId(null),
                    fault == Fault.SLOW ? Problem.REQUEST_TIMEOUT : Problem.MALFORMED_REQUEST)));
        }
    }

    int inFlight() {
        return hall.inFlight().get();
    }

    private void pass(HttpServerRequest request, Route.Pass route) {
        String requestId = Trace.requestId(request.getHeader("X-Request-Id"));
        request.response().putHeader("X-Request-Id", requestId);
        if (inFlight() >= maxInFlight) {
            refuse(request, requestId, Problem.OVERLOADED, Refusals.spread());
        } else if (route.open()) {
            String address = addressOf(request);
            Admission admission = limits.admit(address, request.response().headers());
            admitted(request, route, requestId, "address " + address, admission);
        } else {
            withToken(request, requestId, token -> {
                if (!token.scopes().contains(route.area().scope())) {
                    refuse(request, requestId, Problem.SCOPE_MISSING);
                } else {
                    admitted(
                            request,
                            route,
                            requestId,
                            token.subject(),
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

    /** The request is not touched meanwhile: Quarkus holds it until somebody takes its body, and whoever pauses it must then resume it. */
    private void afterReadingKeys(
            HttpServerRequest request, String requestId, String token, Handler<VerifiedToken> next) {
        Context mine = ContextInternal.current();
        Handler<AsyncResult<Boolean>> read = outcome -> {
            if (!Boolean.TRUE.equals(outcome.result())) {
                refuse(request, requestId, Problem.IDENTITY_UNAVAILABLE, 5);
            } else if (verifier.verify(token) instanceof Verification.Good good) {
                next.handle(good.token());
            } else {
                refuse(request, requestId, Problem.UNAUTHENTICATED);
            }
        };
        keys.refresh().onComplete(outcome -> mine.runOnContext(_ -> read.handle(outcome)));
    }

    private void admitted(
            HttpServerRequest request, Route.Pass route, String requestId, String caller, Admission admission) {
        switch (admission) {
            case Admission.Turned turned -> refuse(request, requestId, turned.problem(), turned.retryAfter());
            case Admission.Admitted admitted -> {
                Upstream upstream = upstreams.get(route.area());
                if (upstream == null) {
                    admitted.release().run();
                    refuse(request, requestId, Problem.NOT_FOUND);
                } else {
                    var ticket = new Passage.Ticket(route, requestId, caller, admitted.release());
                    new Passage(request, ticket, upstream, hall).begin();
                }
            }
        }
    }

    private static String addressOf(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
    }

    private void refuse(HttpServerRequest request, String requestId, Problem problem) {
        hall.words().refusals().answer(request, requestId, problem);
    }

    private void refuse(HttpServerRequest request, String requestId, Problem problem, long retryAfter) {
        hall.words().refusals().answer(request, requestId, problem, retryAfter);
    }
}
