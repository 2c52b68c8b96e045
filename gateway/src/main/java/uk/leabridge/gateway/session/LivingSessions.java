package uk.leabridge.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import uk.leabridge.gateway.session.Issuer.Renewal;
import uk.leabridge.gateway.session.SignInAwayException.Part;

/**
 * Finds a session and renews its tokens in time. A session ends when it is not there, or when the issuer says that it ended;
 * who does not answer ends nothing.
 */
@ApplicationScoped
public class LivingSessions {

    private static final Duration RENEWED_BEFORE = Duration.ofSeconds(20);
    /** A token is of no use to a request that it does not outlive. */
    private static final Duration ONE_REQUEST = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Sessions sessions;
    private final Issuer issuer;
    private final InstantSource clock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<Optional<AuthorizationCodeTokens>>> renewals =
            new ConcurrentHashMap<>();

    public LivingSessions(Sessions sessions, Issuer issuer, InstantSource clock) {
        this.sessions = sessions;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The session's tokens, empty when it has ended; fails with {@link SignInAwayException} within seconds. */
    public Uni<Optional<AuthorizationCodeTokens>> open(String id) {
        return inTime(() -> {
            Optional<AuthorizationCodeTokens> kept = kept(id);
            return kept.filter(this::due).isPresent() ? renewedOnce(id) : kept;
        });
    }

    Uni<String> start(AuthorizationCodeTokens tokens) {
        return inTime(() -> sessions.start(KeptTokens.write(tokens)));
    }

    /**
     * Ends the session here, then at the issuer; false when the issuer did not confirm it. Fails with
     * {@link SignInAwayException} when it could not be ended here.
     */
    Uni<Boolean> end(String id) {
        return inTime(() -> {
            String refreshToken =
                    kept(id).map(AuthorizationCodeTokens::getRefreshToken).orElse(null);
            sessions.end(id);
            return refreshToken == null || issuer.end(refreshToken);
        });
    }

    /** Ends the session here alone. */
    Uni<Void> forget(String id) {
        return inTime(() -> {
                    sessions.end(id);
                    return id;
                })
                .replaceWithVoid();
    }

    private <T> Uni<T> inTime(Supplier<T> work) {
        return Uni.createFrom()
                .completionStage(() ->
                        CompletableFuture.supplyAsync(work, workers).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .onFailure(TimeoutException.class)
                .transform(e -> new SignInAwayException(Part.SESSIONS, e));
    }

    private Optional<AuthorizationCodeTokens> kept(String id) {
        return sessions.find(id).flatMap(KeptTokens::read);
    }

    private boolean due(AuthorizationCodeTokens tokens) {
        return tokens.getRefreshToken() != null
                && !clock.instant().isBefore(KeptTokens.expiry(tokens).minus(RENEWED_BEFORE));
    }

    /** Requests of one session that come together share one renewal: an issuer may take a refresh token only once. */
    private Optional<AuthorizationCodeTokens> renewedOnce(String id) {
        CompletableFuture<Optional<AuthorizationCodeTokens>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<AuthorizationCodeTokens>> first = renewals.putIfAbsent(id, mine);
        if (first != null) {
            return result(first);
        }
        try {
            mine.complete(renewed(id));
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
        } finally {
            renewals.remove(id, mine);
        }
        return result(mine);
    }

    private static <T> T result(CompletableFuture<T> renewal) {
        try {
            return renewal.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Optional<AuthorizationCodeTokens> renewed(String id) {
        Optional<AuthorizationCodeTokens> found = kept(id).filter(this::due);
        if (found.isEmpty()) {
            return kept(id); // renewed by another request, or ended
        }
        AuthorizationCodeTokens before = found.get();
        return switch (issuer.renew(before.getRefreshToken())) {
            case Renewal.Renewed(var after) -> Optional.of(keep(id, before, after));
            case Renewal.Ended() -> unlessRenewedElsewhere(id, before);
            case Renewal.NoAnswer() -> Optional.of(stillValid(before));
        };
    }

    private AuthorizationCodeTokens keep(String id, AuthorizationCodeTokens before, AuthorizationCodeTokens after) {
        if (after.getRefreshToken() == null) {
            after.setRefreshToken(before.getRefreshToken());
        }
        if (after.getIdToken() == null) {
            after.setIdToken(before.getIdToken());
        }
        sessions.replace(id, KeptTokens.write(after));
        return after;
    }

    /** Another gateway may have renewed it in the same moment. */
    private Optional<AuthorizationCodeTokens> unlessRenewedElsewhere(String id, AuthorizationCodeTokens before) {
        Optional<AuthorizationCodeTokens> other =
                kept(id).filter(now -> !now.getRefreshToken().equals(before.getRefreshToken()));
        if (other.isEmpty()) {
            sessions.end(id);
        }
        return other;
    }

    private AuthorizationCodeTokens stillValid(AuthorizationCodeTokens tokens) {
        Instant soon = clock.instant().plus(ONE_REQUEST);
        if (soon.isBefore(KeptTokens.expiry(tokens))) {
            return tokens;
        }
        throw new SignInAwayException(Part.ISSUER);
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }
}
