package uk.leabridge.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.IncompleteIdentity;
import uk.leabridge.platform.sealing.RecordDestroyed;
import uk.leabridge.platform.transaction.Outage;

/** Every failure that reaches the edge of a service leaves it as a problem, and never as an exception's text. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int MAX_CAUSES = 12;

    @ServerExceptionMapper
    Response shape(ConstraintViolationException broken) {
        return ShapeProblems.of(broken).response();
    }

    @ServerExceptionMapper
    Response unreadable(JacksonException unreadable) {
        return ShapeProblems.of(unreadable).response();
    }

    /** Named of its own, or the framework's mapper for it would answer. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException unreadable) {
        return ShapeProblems.of(unreadable).response();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(Exception refused) {
        return Response.fromResponse(
                        Problem.of(CommonProblem.UNAUTHENTICATED, null).response())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper({ForbiddenException.class, IncompleteIdentity.class})
    Response forbidden(Exception refused) {
        return Problem.of(CommonProblem.FORBIDDEN, null).response();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException refused, UriInfo address) {
        if (refused instanceof ProblemException ours) return ours.problem().response();
        var unreadable = cause(refused, JacksonException.class);
        if (unreadable.isPresent()) return ShapeProblems.of(unreadable.get()).response();
        return switch (refused.getResponse().getStatus()) {
            case 400 ->
                Problem.of(CommonProblem.INVALID_REQUEST, "Check the address, parameters and body.")
                        .response();
            case 401 -> unauthenticated(refused);
            case 403 -> forbidden(refused);
            case 404 ->
                unreadableParameter(refused, address)
                        .map(name -> Problem.invalid(name, "wrong-value", "Send one of the documented values."))
                        .orElseGet(() -> Problem.of(CommonProblem.NOT_FOUND, null))
                        .response();
            case 405 -> Problem.of(CommonProblem.METHOD_NOT_ALLOWED, null).response();
            case 406 -> Problem.of(CommonProblem.NOT_ACCEPTABLE, null).response();
            case 413 -> Problem.of(CommonProblem.TOO_LARGE, null).response();
            case 415 -> Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, null).response();
            default -> unexpected(refused);
        };
    }

    /** What is left of a destroyed record can be read; nothing can be written to it. */
    @ServerExceptionMapper
    Response destroyed(RecordDestroyed destroyed) {
        return Problem.of(CommonProblem.RECORD_DESTROYED, "You can read what remains of it but not change it.")
                .with("destroyedAt", destroyed.at())
                .response();
    }

    /** A lost update, found at commit. */
    @ServerExceptionMapper
    Response stale(OptimisticLockException lost) {
        return Problem.of(CommonProblem.STALE_VERSION, "Review the latest version and try again.")
                .response();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        if (cause(failure, OptimisticLockException.class).isPresent()
                || cause(failure, StaleStateException.class).isPresent()) {
            return Problem.of(CommonProblem.STALE_VERSION, "Review the latest version and try again.")
                    .response();
        }
        if (cause(failure, HttpClosedException.class).isPresent()) {
            LOG.debug("the client disconnected before the request was complete");
            return Problem.of(CommonProblem.INVALID_REQUEST, null).response(); // read by nobody
        }
        var trace = UUID.randomUUID().toString();
        if (Outage.isBehind(failure)) {
            LOG.errorf("the database is not responding, trace %s: %s", trace, Outage.named(failure));
            return Problem.of(CommonProblem.UNAVAILABLE, "Try again in a few seconds.")
                    .with("trace", trace)
                    .response();
        }
        LOG.errorf(new Unexpected(failure), "request failed, trace %s", trace);
        return Problem.of(CommonProblem.INTERNAL, null).with("trace", trace).response();
    }

    /**
     * The framework answers 404 for a parameter that is not of its type. For a part of the path that is right: there is no such
     * thing. A parameter of the query has a shape, and is named.
     */
    private static Optional<String> unreadableParameter(WebApplicationException refused, UriInfo address) {
        var cause = refused.getCause();
        if (cause == null || cause.getMessage() == null) return Optional.empty();
        var complaint = cause.getMessage();
        return address.getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().stream().anyMatch(complaint::contains))
                .map(parameter -> ShapeProblems.shorten(parameter.getKey()))
                .findFirst();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        @Nullable Throwable at = failure;
        for (int depth = 0; at != null && depth < MAX_CAUSES; depth++, at = at.getCause()) {
            if (type.isInstance(at)) return Optional.of(type.cast(at));
        }
        return Optional.empty();
    }
}
