package good.grants.grant.infrastructure;

import jakarta.ws.rs.GET;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient
interface LedgerClient {
    @GET
    String balance();
}
