package uk.leabridge.grants.programme.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.programme.application.OpenProgramme;
import uk.leabridge.grants.programme.application.ProgrammeQueries;
import uk.leabridge.grants.programme.application.ProgrammeRow;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;

/** Programmes of a borough. */
@Path("/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes and awards")
@RolesAllowed({Roles.GRANT_OFFICER, Roles.BOROUGH_ADMIN})
public class ProgrammeResource {
    private final CurrentActor actor;
    private final OpenProgramme open;
    private final ProgrammeQueries queries;

    public ProgrammeResource(CurrentActor actor, OpenProgramme open, ProgrammeQueries queries) {
        this.actor = actor;
        this.open = open;
        this.queries = queries;
    }

    @POST
    @Operation(summary = "Create a programme for your borough")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public RestResponse<Made> open(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ProgrammeRequest request) {
        return Answers.made(
                open.handle(request.terms(), IdempotencyKey.of(key, request), actor.get()), _ -> "/v1/programmes");
    }

    @GET
    @Operation(summary = "List your borough's programmes, newest first")
    public RestResponse<PageView<ProgrammeRow>> list(@BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(queries.programmes(actor.get(), page.limit(), page.cursor()), address);
    }
}
