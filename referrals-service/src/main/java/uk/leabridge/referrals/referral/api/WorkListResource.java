package uk.leabridge.referrals.referral.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.referral.application.ReferralQueries;

/** What an officer has to do today. */
@Path("/v1/worklist")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work list")
@RunOnVirtualThread
class WorkListResource {
    private final ReferralQueries queries;
    private final CurrentActor actor;

    WorkListResource(ReferralQueries queries, CurrentActor actor) {
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Read the borough's work list: overdue, to screen, to decide, waiting")
    public WorkListView read() {
        return WorkListView.of(queries.workList(actor.get()));
    }
}
