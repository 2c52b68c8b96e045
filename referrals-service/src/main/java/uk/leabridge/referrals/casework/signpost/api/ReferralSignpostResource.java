package uk.leabridge.referrals.casework.signpost.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.casework.signpost.application.SignpostQueries;
import uk.leabridge.referrals.casework.signpost.domain.Signposting.PointedFrom;

/** Where a referral pointed somebody to. */
@Path("/v1/referrals/{id}/signposts")
@Tag(name = "Signposts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ReferralSignpostResource {
    private final SignpostQueries queries;
    private final CurrentActor actor;

    ReferralSignpostResource(SignpostQueries queries, CurrentActor actor) {
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "List the signposts of a referral, latest first; access is audited")
    public RestResponse<PageView<SignpostQueries.OpenedSignpost>> list(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(
                Answers.found(queries.of(PointedFrom.REFERRAL, id, page.cursor(), page.limit(), actor.get())), address);
    }
}
