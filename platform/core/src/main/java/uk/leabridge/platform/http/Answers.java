package uk.leabridge.platform.http;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;

/** The HTTP answers that every service gives alike. */
public final class Answers {
    /** Set on the answer to a repeated create. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private Answers() {}

    /**
     * 201 with the receipt; the same again for a replay; the feature's problem for a refusal.
     *
     * @param location where the caller can read what was made; null when this caller may not read it
     */
    public static <T, R> Response creation(
            Creation<T, R> creation, Function<T, @Nullable String> location, Function<R, Problem> problem) {
        return switch (creation) {
            case Creation.Created<T, R>(var receipt) ->
                created(receipt, location).build();
            case Creation.Replayed<T, R>(var receipt) ->
                created(receipt, location).header(REPLAYED, "true").build();
            case Creation.Refused<T, R>(var refusal) -> problem.apply(refusal).response();
            case Creation.KeyReused<T, R> _ ->
                Problem.of(CommonProblem.KEY_REUSED, "Use a new Idempotency-Key for a new request.")
                        .response();
        };
    }

    /** 201 with the receipt; the same again for a replay. */
    public static <T> Response creation(Creation<T, Creation.Never> creation, Function<T, @Nullable String> location) {
        return creation(creation, location, never -> {
            throw new IllegalStateException("unexpected refusal: " + never);
        });
    }

    /** 404 for what is missing and for what the caller may not see: the two look alike. */
    public static Response notFound() {
        return Problem.of(CommonProblem.NOT_FOUND, null).response();
    }

    private static <T> Response.ResponseBuilder created(T receipt, Function<T, @Nullable String> location) {
        var there = location.apply(receipt);
        var answer = Response.status(Response.Status.CREATED).entity(receipt);
        return there == null ? answer : answer.location(URI.create(there));
    }
}
