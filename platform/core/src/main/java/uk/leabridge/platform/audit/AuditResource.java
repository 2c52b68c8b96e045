package uk.leabridge.platform.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;

/** The audit, for information governance. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {
    private final AuditTrail trail;
    private final AuditVerifier verifier;
    private final CurrentActor actor;

    public AuditResource(AuditTrail trail, AuditVerifier verifier, CurrentActor actor) {
        this.trail = trail;
        this.verifier = verifier;
        this.actor = actor;
    }

    /** The own borough's entries, newest first. */
    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "Search your borough's audit log, newest first; access is audited")
    public RestResponse<PageView<AuditEntry>> find(
            @QueryParam("entity") @Nullable UUID entity,
            @QueryParam("person") @Nullable UUID person,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        var search = new AuditTrail.Search(entity, person);
        return PageView.of(trail.find(actor.get(), search, page.cursor(), page.limit()), address);
    }

    /** Recomputes every seal and names what was changed. */
    @GET
    @Path("verification")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "Verify the audit seals")
    public AuditVerification verify() {
        return verifier.verify();
    }
}
