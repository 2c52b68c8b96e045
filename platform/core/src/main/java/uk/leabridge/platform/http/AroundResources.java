package uk.leabridge.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.Unexpected;

/**
 * What holds for every answer, whether or not a resource was reached: nobody keeps a copy of it unless the resource says so, and
 * what breaks before a resource is answered with a problem like everything else.
 */
@ApplicationScoped
class AroundResources {
    private static final Logger LOG = Logger.getLogger(AroundResources.class);
    /** Before the framework's own handlers, of failures too. */
    private static final int FIRST = -10_000;

    private final ObjectMapper json;

    AroundResources(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(AroundResources::begin).failureHandler(this::answer);
    }

    private static void begin(RoutingContext context) {
        context.response().putHeader("Cache-Control", "no-store");
        if (isAddress(context.request().uri())) {
            context.next();
        } else {
            context.fail(400);
        }
    }

    private static boolean isAddress(String written) {
        try {
            new URI(written);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void answer(RoutingContext context) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            context.next();
            return;
        }
        var problem = problem(context.failure(), status(context.failure(), context.statusCode()));
        response.setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE);
        if (problem.status() == 401) response.putHeader("WWW-Authenticate", "Bearer");
        if (problem.status() == 503) response.putHeader("Retry-After", "5");
        end(response, problem);
    }

    private void end(HttpServerResponse response, Problem problem) {
        try {
            response.end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the problem could not be written", e);
        }
    }

    /** What the framework leaves to its own last handler comes without a status. */
    private static int status(@Nullable Throwable failure, int status) {
        return switch (failure) {
            case UnauthorizedException _, AuthenticationFailedException _ -> 401;
            case ForbiddenException _ -> 403;
            case IOException _ -> 400; // the caller went away in the middle: that is no fault of ours
            case null, default -> status;
        };
    }

    private static Problem problem(@Nullable Throwable failure, int status) {
        return switch (status) {
            case 400 -> Problem.of(CommonProblem.INVALID_REQUEST, "Check the address, parameters and headers.");
            case 401 -> Problem.of(CommonProblem.UNAUTHENTICATED, null);
            case 403 -> Problem.of(CommonProblem.FORBIDDEN, null);
            case 404 -> Problem.of(CommonProblem.NOT_FOUND, null);
            case 405 -> Problem.of(CommonProblem.METHOD_NOT_ALLOWED, null);
            case 406 -> Problem.of(CommonProblem.NOT_ACCEPTABLE, null);
            case 413, 414, 431 -> Problem.of(CommonProblem.TOO_LARGE, null);
            case 415 -> Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, null);
            default -> ours(failure);
        };
    }

    private static Problem ours(@Nullable Throwable failure) {
        if (failure instanceof RejectedExecutionException) {
            return Problem.of(CommonProblem.UNAVAILABLE, "Try again in a few seconds.");
        }
        var trace = UUID.randomUUID().toString();
        LOG.errorf(
                failure == null ? null : new Unexpected(failure), "request failed before a resource, trace %s", trace);
        return Problem.of(CommonProblem.INTERNAL, null).with("trace", trace);
    }
}
