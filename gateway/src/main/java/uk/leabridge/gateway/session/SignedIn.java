package uk.leabridge.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The person of this request, if there is one, and their access token for calls to services. */
@RequestScoped
public class SignedIn {

    private final CurrentIdentityAssociation identities;
    private final CurrentVertxRequest request;
    private boolean looked;
    private @Nullable SecurityIdentity found;

    public SignedIn(CurrentIdentityAssociation identities, CurrentVertxRequest request) {
        this.identities = identities;
        this.request = request;
    }

    /** Empty on pages that anyone may read, for those who are not signed in. */
    public Optional<Person> person() {
        return identity().map(SignedIn::read);
    }

    /** Whether it is certain that nobody is signed in: not while something is away that knows. */
    boolean isNobody() {
        return !SessionFilter.unknown(request.getCurrent()) && person().isEmpty();
    }

    public Person required() {
        return person().orElseThrow(UnauthorizedException::new);
    }

    public String accessToken() {
        return identity()
                .map(identity -> identity.getCredential(AccessTokenCredential.class))
                .map(AccessTokenCredential::getToken)
                .orElseThrow(UnauthorizedException::new);
    }

    private Optional<SecurityIdentity> identity() {
        if (!looked) {
            found = look();
            looked = true;
        }
        return Optional.ofNullable(found);
    }

    private @Nullable SecurityIdentity look() {
        if (SessionFilter.unknown(request.getCurrent())) {
            return null;
        }
        try {
            SecurityIdentity identity = BlockingOperationControl.isBlockingAllowed()
                    ? identities.getDeferredIdentity().await().indefinitely()
                    : knownAlready();
            return identity == null || identity.isAnonymous() ? null : identity;
        } catch (AuthenticationFailedException
                | AuthenticationCompletionException
                | AuthenticationRedirectException e) {
            // the session cannot be used; a page that anyone may read is shown as to a stranger, and redirects nowhere
            return null;
        }
    }

    /** Error pages made on an event loop may not wait; they show the person only when the request got as far as that. */
    private @Nullable SecurityIdentity knownAlready() {
        CompletableFuture<SecurityIdentity> known =
                identities.getDeferredIdentity().subscribeAsCompletionStage();
        return known.isCompletedExceptionally() ? null : known.getNow(null);
    }

    private static Person read(SecurityIdentity identity) {
        JsonWebToken idToken = (JsonWebToken) identity.getPrincipal();
        JsonObject access = KeptTokens.claims(
                identity.getCredential(AccessTokenCredential.class).getToken());
        String name = idToken.getClaim("name");
        String session = idToken.getClaim("sid");
        return new Person(
                idToken.getSubject(),
                name == null ? idToken.getName() : name,
                session == null ? idToken.getSubject() : session,
                access.getString("borough", ""),
                access.getString("organisation", ""),
                identity.getRoles());
    }
}
