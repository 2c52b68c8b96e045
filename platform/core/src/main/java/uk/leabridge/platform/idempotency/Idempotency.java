package uk.leabridge.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.function.Supplier;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Fingerprints;
import uk.leabridge.platform.transaction.BeforeCommit;
import uk.leabridge.platform.transaction.OneTrip;
import uk.leabridge.platform.transaction.Rows;

/**
 * Remembers the answer of a create by the caller's key, in the same transaction as the create. Two requests with one key at
 * the same moment: the second waits for the first's commit and then answers as it did. Keys are kept for 24 hours.
 */
@Singleton
public class Idempotency {
    private static final String CLAIM = "insert into idempotency_key (subject, operation, key, fingerprint, created_at)"
            + " values (?, ?, ?, ?, ?) on conflict do nothing";
    private static final String FIND =
            "select fingerprint, answer from idempotency_key where subject = ? and operation = ? and key = ?";
    private static final String REMEMBER =
            "update idempotency_key set answer = ?::text::jsonb" + " where subject = ? and operation = ? and key = ?";
    private static final String RELEASE = "delete from idempotency_key where subject = ? and operation = ? and key = ?";

    private static final String SPENT = "insert into idempotency_key (subject, operation, key, fingerprint, created_at,"
            + " answer) values (?, ?, ?, ?, ?, ?::text::jsonb)";
    private static final String UNIQUE = "pk_idempotency_key";

    private final Rows rows;
    private final OneTrip oneTrip;
    private final BeforeCommit beforeCommit;
    private final Fingerprints fingerprints;
    private final ObjectMapper json;
    private final InstantSource time;
    private final Counter replays;

    public Idempotency(
            Rows rows,
            OneTrip oneTrip,
            BeforeCommit beforeCommit,
            Fingerprints fingerprints,
            ObjectMapper json,
            InstantSource time,
            MeterRegistry metrics) {
        this.rows = rows;
        this.oneTrip = oneTrip;
        this.beforeCommit = beforeCommit;
        this.fingerprints = fingerprints;
        this.json = json;
        this.time = time;
        this.replays = metrics.counter("leabridge.idempotency.replays");
    }

    /**
     * Claims the key within the current transaction.
     *
     * @param operation what is created, as for example {@code referral.submit}: the same key may serve several
     */
    public <T> Claim<T> claim(Actor actor, String operation, IdempotencyKey key, Class<T> answer) {
        var fingerprint = fingerprint(key);
        var claim = rows.of(CLAIM, actor.subject(), operation, key.value(), fingerprint, time.instant());
        if (claim.changed() == 1) return new Claim.Fresh<>();
        return recall(actor, operation, key, fingerprint, answer);
    }

    /** Keeps the answer of a fresh claim, with this transaction's commit. */
    public void remember(Actor actor, String operation, IdempotencyKey key, Object answer) {
        beforeCommit.write(REMEMBER, write(answer), actor.subject(), operation, key.value());
    }

    /** Gives a fresh claim back, because the request was refused and nothing was created. */
    public void release(Actor actor, String operation, IdempotencyKey key) {
        beforeCommit.write(RELEASE, actor.subject(), operation, key.value());
    }

    /**
     * Creates once for a key: claims it, and remembers the receipt or, when the create refuses, gives the key back.
     *
     * @param create ends in {@link Creation.Created} or {@link Creation.Refused}; not called for a key that was used
     */
    public <T, R> Creation<T, R> once(
            Actor actor, String operation, IdempotencyKey key, Class<T> receipt, Supplier<Creation<T, R>> create) {
        return switch (claim(actor, operation, key, receipt)) {
            case Claim.Replayed<T>(var first) -> new Creation.Replayed<>(first);
            case Claim.Reused<T> _ -> new Creation.KeyReused<>();
            case Claim.Fresh<T> _ -> {
                var made = create.get();
                if (made instanceof Creation.Created<T, R>(var answer)) remember(actor, operation, key, answer);
                else release(actor, operation, key);
                yield made;
            }
        };
    }

    /**
     * Creates once for a key, in {@link OneTrip}: for a create of which there are very many. It is made before the key is
     * known to be free, and forgotten when it is not.
     *
     * @param create cannot refuse, and needs to read nothing of what the key's first use wrote
     */
    public <T> Creation<T, Creation.Never> onceInOneTrip(
            Actor actor, String operation, IdempotencyKey key, Class<T> receipt, Supplier<T> create) {
        try {
            return new Creation.Created<>(oneTrip.commit(actor, () -> {
                var made = create.get();
                beforeCommit.write(
                        SPENT, actor.subject(), operation, key.value(), fingerprint(key), time.instant(), write(made));
                return made;
            }));
        } catch (OneTrip.NotUnique taken) {
            if (!taken.constraint().equals(UNIQUE)) throw taken;
            return QuarkusTransaction.requiringNew().call(() -> recall(actor, operation, key, receipt));
        }
    }

    private <T> Creation<T, Creation.Never> recall(
            Actor actor, String operation, IdempotencyKey key, Class<T> receipt) {
        return switch (recall(actor, operation, key, fingerprint(key), receipt)) {
            case Claim.Replayed<T>(var first) -> new Creation.Replayed<>(first);
            case Claim.Reused<T> _, Claim.Fresh<T> _ -> new Creation.KeyReused<>();
        };
    }

    private byte[] fingerprint(IdempotencyKey key) {
        return fingerprints.of("idempotency", write(key.request()));
    }

    private <T> Claim<T> recall(
            Actor actor, String operation, IdempotencyKey key, byte[] fingerprint, Class<T> answer) {
        return rows.of(FIND, actor.subject(), operation, key.value())
                .first(row -> MessageDigest.isEqual(row.bytes(1), fingerprint)
                        ? replayed(row.text(2), answer)
                        : new Claim.Reused<T>())
                .orElseThrow(() -> new IllegalStateException("the claimed key could not be read"));
    }

    private <T> Claim<T> replayed(String text, Class<T> answer) {
        replays.increment();
        return new Claim.Replayed<>(read(text, answer));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the value cannot be written as JSON", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored response could not be read", e);
        }
    }
}
