package uk.leabridge.comms.request;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;

/** Answers a request that creates. */
public final class CreationResponse {
    private CreationResponse() {}

    /**
     * 201 with the address of what was made, the same again for a replay, or the refusal.
     *
     * @param location the address below the service's root
     */
    public static <T> Response of(Creation<T> creation, Function<T, String> location) {
        return switch (creation) {
            case Creation.Made<T>(T answer) -> created(answer, location).build();
            case Creation.Replayed<T>(T answer) ->
                created(answer, location).header("Idempotency-Replayed", "true").build();
            case Creation.KeyReused<T> _ ->
                Problem.of(CommonProblem.KEY_REUSED, "Use a new key for a new request.")
                        .response();
            case Creation.Refused<T>(CommsProblem why) -> Problem.of(why, null).response();
        };
    }

    private static <T> Response.ResponseBuilder created(T answer, Function<T, String> location) {
        return Response.created(URI.create(location.apply(answer))).entity(answer);
    }
}
