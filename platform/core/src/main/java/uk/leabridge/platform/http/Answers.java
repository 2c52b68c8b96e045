package uk.leabridge.platform.http;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;

/** The HTTP answers that every service gives alike. */
public final class Answers {
    /** Set on the answer to a repeated create. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private Answers() {}

    /**
     * What came of an attempt.
     *
     * @throws ProblemException 404, 403 or 412 when it could not be tried: no service says these in another way
     */
    public static <T> T tried(Attempt<T> attempt) {
        return switch (attempt) {
            case Attempt.Tried<T>(var outcome) -> outcome;
            case Attempt.NotFound<T> _ -> throw new ProblemException(Problem.of(CommonProblem.NOT_FOUND, null));
            case Attempt.Forbidden<T> _ -> throw new ProblemException(Problem.of(CommonProblem.FORBIDDEN, null));
            case Attempt.Stale<T> _ -> throw new ProblemException(EntityTags.stale());
        };
    }

    /**
     * What was found.
     *
     * @throws ProblemException 404 for what is missing and for what the caller may not see: the two look alike
     */
    public static <T> T found(Optional<T> found) {
        return tried(Attempt.on(found));
    }

    /** 200, and the version to send with the next change. */
    public static <T> RestResponse<T> versioned(T view, long version) {
        return ResponseBuilder.ok(view).tag(EntityTags.of(version)).build();
    }

    /** 204, and the version to send with the next change. */
    public static RestResponse<Void> changed(long version) {
        return ResponseBuilder.<Void>noContent().tag(EntityTags.of(version)).build();
    }

    /** 201, and where the caller can read what was made. */
    public static <T> RestResponse<T> created(T view, String location) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create(location))
                .build();
    }

    /**
     * 201 with the receipt; the same again for a replay.
     *
     * @param location where the caller can read what was made; null when this caller may not read it
     * @param problem of a refusal, in the words of the feature
     * @throws ProblemException when nothing was created
     */
    public static <T, R> RestResponse<T> made(
            Creation<T, R> creation, Function<T, @Nullable String> location, Function<R, Problem> problem) {
        return switch (creation) {
            case Creation.Created<T, R>(var receipt) ->
                receipt(receipt, location).build();
            case Creation.Replayed<T, R>(var receipt) ->
                receipt(receipt, location).header(REPLAYED, "true").build();
            case Creation.Refused<T, R>(var attempt) -> throw new ProblemException(problem.apply(tried(attempt)));
            case Creation.KeyReused<T, R> _ ->
                throw new ProblemException(
                        Problem.of(CommonProblem.KEY_REUSED, "Use a new Idempotency-Key for a new request."));
        };
    }

    /** 201 with the receipt of what is never refused; the same again for a replay. */
    public static <T> RestResponse<T> made(
            Creation<T, Creation.Never> creation, Function<T, @Nullable String> location) {
        return made(creation, location, never -> {
            throw new IllegalStateException("unexpected refusal: " + never);
        });
    }

    private static <T> ResponseBuilder<T> receipt(T receipt, Function<T, @Nullable String> location) {
        var there = location.apply(receipt);
        var answer = ResponseBuilder.create(RestResponse.Status.CREATED, receipt);
        return there == null ? answer : answer.location(URI.create(there));
    }
}
