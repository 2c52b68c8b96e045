package uk.leabridge.comms.request;

import java.util.function.Supplier;
import uk.leabridge.platform.idempotency.Claim;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.Actor;

/** What becomes of a request that creates under the caller's key. */
public sealed interface Creation<T> {
    /** It was made by this request. */
    record Made<T>(T answer) implements Creation<T> {}

    /** The same request made it before; this was its answer. */
    record Replayed<T>(T answer) implements Creation<T> {}

    /** Another request used the key. */
    record KeyReused<T>() implements Creation<T> {}

    /** Nothing was made, and the key is free again. */
    record Refused<T>(CommsProblem why) implements Creation<T> {}

    /** Makes it once a key; call it within the transaction that makes it. */
    static <T> Creation<T> once(
            Idempotency idempotency,
            Actor actor,
            String operation,
            IdempotencyKey key,
            Class<T> type,
            Supplier<Creation<T>> make) {
        return switch (idempotency.claim(actor, operation, key, type)) {
            case Claim.Replayed<T>(T answer) -> new Replayed<>(answer);
            case Claim.Reused<T> _ -> new KeyReused<>();
            case Claim.Fresh<T> _ -> {
                var made = make.get();
                if (made instanceof Made<T>(T answer)) {
                    idempotency.remember(actor, operation, key, answer);
                } else {
                    idempotency.release(actor, operation, key);
                }
                yield made;
            }
        };
    }
}
