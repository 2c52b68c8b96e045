package uk.leabridge.gateway.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import uk.leabridge.gateway.config.GatewayConfig;

/** Ends the session here, then at the issuer by a call of our own: no token is put into an address. */
@Path(SignOutResource.PATH)
public class SignOutResource {

    static final String PATH = "/sign-out";

    private static final URI EVERYWHERE = URI.create("/signed-out");
    private static final URI HERE_ALONE = URI.create("/signed-out/here");

    private final LivingSessions sessions;
    private final boolean secure;

    public SignOutResource(LivingSessions sessions, GatewayConfig config) {
        this.sessions = sessions;
        this.secure = config.console().https();
    }

    /**
     * Whoever has no session, or none any more, is signed out already. Whatever is away, the browser forgets its session: the next
     * person at it must not find it.
     */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> signOut(RoutingContext routing) {
        Cookie session = routing.request().getCookie(ConsoleCookies.SESSION);
        if (session == null) {
            return Uni.createFrom().item(to(EVERYWHERE));
        }
        return sessions.end(session.getValue())
                .onFailure(SignInAwayException.class)
                .recoverWithItem(false)
                .map(everywhere -> {
                    ConsoleCookies.remove(routing, ConsoleCookies.SESSION, secure);
                    return to(everywhere ? EVERYWHERE : HERE_ALONE);
                });
    }

    private static Response to(URI page) {
        return Response.seeOther(page).build();
    }
}
