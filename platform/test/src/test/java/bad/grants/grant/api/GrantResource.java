package bad.grants.grant.api;

import bad.grants.grant.domain.Grant;
import bad.grants.grant.domain.GrantStatus;
import bad.grants.grant.domain.Grants;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Path("/grants")
public class GrantResource {
    private final Grants grants;

    @Context
    UriInfo uri;

    public GrantResource(Grants grants) {
        this.grants = grants;
    }

    @GET
    public Grant one() {
        return grants.find("");
    }

    @GET
    @Path("maybe")
    public Optional<Grant> maybe() {
        return Optional.empty();
    }

    @GET
    @Path("all")
    public Map<String, List<Grant[]>> all() {
        return Map.of();
    }

    @GET
    @Path("status")
    public GrantStatus status() {
        return GrantStatus.AWARDED;
    }

    @POST
    @Path("wrapped")
    public List<GrantView> wrapped() {
        return List.of();
    }

    @GET
    @Path("bare")
    public Response bare() {
        return Response.ok().build();
    }
}
