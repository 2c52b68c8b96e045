package uk.leabridge.referrals.casework.panel.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.casework.panel.application.MeetingQueries;
import uk.leabridge.referrals.casework.panel.application.ShareInformation;

/** What the agencies tell a panel about the person in a case. */
@Path("/v1/meetings/{id}/agenda/{item}/information")
@Tag(name = "Panels")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class AgendaInformationResource {
    private final ShareInformation share;
    private final MeetingQueries queries;
    private final CurrentActor actor;

    AgendaInformationResource(ShareInformation share, MeetingQueries queries, CurrentActor actor) {
        this.share = share;
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
    @Operation(summary = "Read the information from agencies about an agenda item; access is audited")
    public PageView<MeetingQueries.Told> read(@PathParam("id") UUID id, @PathParam("item") UUID item) {
        return new PageView<>(Answers.found(queries.told(id, item, actor.get())));
    }

    @POST
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
    @Operation(
            summary = "Record an agency's information for the panel; members can record it only for their own agency")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public RestResponse<Made> tell(
            @PathParam("id") UUID id,
            @PathParam("item") UUID item,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull InformationRequest request) {
        var command = new ShareInformation.Command(
                IdempotencyKey.of(key, request), id, item, request.agency(), request.words());
        return Answers.made(
                share.handle(command, actor.get()),
                _ -> "/v1/meetings/" + id + "/agenda/" + item + "/information",
                PanelProblems::of);
    }
}
