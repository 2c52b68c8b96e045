package uk.leabridge.platform.attempt;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * An actor's attempt to change something that is stored. The answers that have nothing to do with what it is are here, once for
 * all services; what the thing itself says is the outcome.
 *
 * @param <T> the outcome, in the words of the aggregate
 */
public sealed interface Attempt<T> {
    /** It does not exist, or is not visible to this actor: the two look alike. */
    record NotFound<T>() implements Attempt<T> {}

    /** None of the actor's roles allows this. */
    record Forbidden<T>() implements Attempt<T> {}

    /** It has changed since the actor read it. */
    record Stale<T>() implements Attempt<T> {}

    /** It was tried: the outcome says what was done, or why not. */
    record Tried<T>(T outcome) implements Attempt<T> {}

    /** An attempt on what was found, as far as this actor may see it. */
    static <T> Attempt<T> on(Optional<T> found) {
        return found.<Attempt<T>>map(Tried::new).orElseGet(NotFound::new);
    }

    /** An attempt of an actor who needs a role for it, whatever it is about. */
    static <T> Attempt<T> allowed(boolean byRole, Supplier<Attempt<T>> attempt) {
        return byRole ? attempt.get() : new Forbidden<>();
    }

    /** Goes on only with the version that the actor read. */
    default Attempt<T> at(long version, ToLongFunction<T> current) {
        return then(it -> current.applyAsLong(it) == version ? this : new Stale<>());
    }

    default <U> Attempt<U> map(Function<T, U> change) {
        return then(it -> new Tried<>(change.apply(it)));
    }

    default <U> Attempt<U> then(Function<T, Attempt<U>> next) {
        return switch (this) {
            case NotFound<T> _ -> new NotFound<>();
            case Forbidden<T> _ -> new Forbidden<>();
            case Stale<T> _ -> new Stale<>();
            case Tried<T>(var outcome) -> next.apply(outcome);
        };
    }
}
