package uk.leabridge.gateway.session;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Ends the session here, then at Keycloak. */
@Path("/sign-out")
public class SignOutResource {

    private final OidcSession session;
    private final OidcConfigurationMetadata realm;

    public SignOutResource(OidcSession session, OidcConfigurationMetadata realm) {
        this.session = session;
        this.realm = realm;
    }

    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(@Context UriInfo uri) {
        String idToken = session.getIdToken().getRawToken();
        session.logout().await().indefinitely();
        URI back = uri.getBaseUriBuilder().path("signed-out").build();
        URI end = UriBuilder.fromUri(realm.getEndSessionUri())
                .queryParam("id_token_hint", idToken)
                .queryParam("post_logout_redirect_uri", "{back}")
                .build(back);
        return Response.seeOther(end).build();
    }
}
