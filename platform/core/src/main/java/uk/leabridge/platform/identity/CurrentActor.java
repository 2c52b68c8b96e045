package uk.leabridge.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The actor of this request or event. */
@RequestScoped
public class CurrentActor {
    private final Instance<JsonWebToken> token;
    private @Nullable Actor actor;

    public CurrentActor(Instance<JsonWebToken> token) {
        this.token = token;
    }

    /**
     * The actor.
     *
     * @throws IncompleteIdentity when the token is verified but names no borough
     * @throws IllegalStateException when nobody is signed in
     */
    public Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("no user is signed in"));
    }

    /** The actor, or nothing when nobody is signed in. */
    public Optional<Actor> find() {
        if (actor == null) {
            var jwt = token.isResolvable() ? token.get() : null;
            actor = jwt == null || jwt.getRawToken() == null ? null : of(jwt);
        }
        return Optional.ofNullable(actor);
    }

    /** Makes the rest of this request context act as the given actor: for consumers of events and for schedules. */
    public void actAs(Actor other) {
        this.actor = other;
    }

    private static Actor of(JsonWebToken jwt) {
        return Actor.ofToken(jwt.getSubject(), jwt.getGroups(), jwt.getClaim("borough"), jwt.getClaim("organisation"));
    }
}
