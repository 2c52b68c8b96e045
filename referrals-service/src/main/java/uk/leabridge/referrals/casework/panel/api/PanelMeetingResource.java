package uk.leabridge.referrals.casework.panel.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.casework.panel.application.MeetingQueries;
import uk.leabridge.referrals.casework.panel.application.PlanMeeting;

/** A panel's meetings. */
@Path("/v1/panels/{id}/meetings")
@Tag(name = "Panels")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class PanelMeetingResource {
    private final PlanMeeting plan;
    private final MeetingQueries queries;
    private final CurrentActor actor;

    PanelMeetingResource(PlanMeeting plan, MeetingQueries queries, CurrentActor actor) {
        this.plan = plan;
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
    @Operation(summary = "List a panel's meetings, latest first")
    public RestResponse<PageView<MeetingQueries.Summary>> list(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(Answers.found(queries.list(id, page.cursor(), page.limit(), actor.get())), address);
    }

    @POST
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Schedule a meeting")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public RestResponse<Made> plan(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull MeetingRequest request) {
        var command = new PlanMeeting.Command(
                IdempotencyKey.of(key, request),
                id,
                request.startsAt(),
                request.place(),
                request.online(),
                request.chair());
        return Answers.made(plan.handle(command, actor.get()), made -> "/v1/meetings/" + made.id(), PanelProblems::of);
    }
}
