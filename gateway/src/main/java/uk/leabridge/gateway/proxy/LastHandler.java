package uk.leabridge.gateway.proxy;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.Handler;
import io.vertx.core.VertxException;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers whatever breaks before a resource has it, so that no answer is empty and none tells how it broke. */
final class LastHandler implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(LastHandler.class);

    private final Refusals refusals;

    LastHandler(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void handle(RoutingContext context) {
        Throwable failure = context.failure();
        if (sendsToSignIn(failure)) {
            context.next();
            return;
        }
        String requestId = Trace.requestId(null);
        if (gone(failure)) {
            LOG.debugf("The caller of request %s went away", requestId);
            context.response().reset();
            return;
        }
        Problem problem = problem(failure, context.statusCode());
        if (problem == Problem.FAILED) {
            LOG.errorf(failure, "Failed before a resource, request %s", requestId);
        }
        refusals.answer(context.request(), requestId, problem);
    }

    /** Quarkus knows how. */
    private static boolean sendsToSignIn(@Nullable Throwable failure) {
        return failure instanceof UnauthorizedException
                || failure instanceof ForbiddenException
                || failure instanceof AuthenticationException;
    }

    private static boolean gone(@Nullable Throwable failure) {
        return failure instanceof IOException || failure instanceof VertxException;
    }

    private static Problem problem(@Nullable Throwable failure, int status) {
        if (failure instanceof RejectedExecutionException) {
            return Problem.OVERLOADED;
        }
        return switch (status) {
            case 404 -> Problem.NOT_FOUND;
            case 405 -> Problem.METHOD_NOT_ALLOWED;
            case 408 -> Problem.REQUEST_TIMEOUT;
            case 413 -> Problem.BODY_TOO_LARGE;
            case 414 -> Problem.ADDRESS_TOO_LONG;
            case 431 -> Problem.HEADERS_TOO_LARGE;
            default -> status >= 400 && status < 500 ? Problem.MALFORMED_REQUEST : Problem.FAILED;
        };
    }
}
