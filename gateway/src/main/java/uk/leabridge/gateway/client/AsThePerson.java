package uk.leabridge.gateway.client;

import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import uk.leabridge.gateway.session.SignedIn;

/** Sends the token of the person who is signed in along with a request to a service. */
@Singleton
public class AsThePerson implements ClientRequestFilter {

    private final SignedIn signedIn;

    public AsThePerson(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + signedIn.accessToken());
    }
}
