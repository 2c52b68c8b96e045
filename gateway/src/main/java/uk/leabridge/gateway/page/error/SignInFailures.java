package uk.leabridge.gateway.page.error;

import io.quarkus.security.AuthenticationCompletionException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import uk.leabridge.gateway.session.IdentityProbe;
import uk.leabridge.gateway.session.SignInAwayException;
import uk.leabridge.gateway.session.SignInCallback;

/** A sign-in that could not be finished: because a part is away, because it was finished before, or because it was refused. */
public class SignInFailures {

    private final HttpServerRequest request;
    private final OutagePages outages;
    private final IdentityProbe identity;

    public SignInFailures(HttpServerRequest request, OutagePages outages, IdentityProbe identity) {
        this.request = request;
        this.outages = outages;
        this.identity = identity;
    }

    @ServerExceptionMapper
    public Uni<Response> failed(AuthenticationCompletionException e, ContainerRequestContext context) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SignInAwayException away) {
                return outages.away(away, context);
            }
        }
        return identity.answers().chain(well -> well ? Uni.createFrom().item(refused()) : outages.signInAway(context));
    }

    private Response refused() {
        String next = SignInCallback.hadSession(request) ? "/" : "/sign-in-failed";
        return Response.seeOther(URI.create(next)).build();
    }
}
