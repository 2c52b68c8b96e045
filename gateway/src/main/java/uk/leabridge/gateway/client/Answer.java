package uk.leabridge.gateway.client;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.util.function.Function;

/** What a service said. Branch on it where the page has something to do; else {@link #orPage()}. */
public sealed interface Answer<T> {

    /** Done; {@code etag} is empty when the service gave none. */
    record Good<T>(T value, String etag) implements Answer<T> {}

    /** Refused, with the reason: shape, rule, version. */
    record Refused<T>(ServiceProblem problem) implements Answer<T> {}

    /** Not there, or not for this person. */
    record Missing<T>() implements Answer<T> {}

    /** No answer that can be used: away, too slow, broken. */
    record Away<T>(String service) implements Answer<T> {}

    /** The value, or the page that fits: 404, 403, or "this part is away". */
    default T orPage() {
        return switch (this) {
            case Good<T> good -> good.value();
            case Missing<T> _ -> throw new NotFoundException();
            case Away<T> away -> throw new ServiceAwayException(away.service());
            case Refused<T> refused -> {
                if (refused.problem().status() == 403) {
                    throw new ForbiddenException();
                }
                throw new ServiceRefusedException(refused.problem());
            }
        };
    }

    /** The value, or this one when the service is away or refuses: for parts of a page that may be missing. */
    default T or(T other) {
        return this instanceof Good<T> good ? good.value() : other;
    }

    /** True when the service answered, whatever it said. */
    default boolean there() {
        return !(this instanceof Away<T>);
    }

    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Good<T> good -> new Good<>(change.apply(good.value()), good.etag());
            case Missing<T> _ -> new Missing<>();
            case Away<T> away -> new Away<>(away.service());
            case Refused<T> refused -> new Refused<>(refused.problem());
        };
    }
}
