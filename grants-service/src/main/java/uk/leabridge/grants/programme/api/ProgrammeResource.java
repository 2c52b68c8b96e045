package uk.leabridge.grants.programme.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.programme.application.OpenProgramme;
import uk.leabridge.grants.programme.application.ProgrammeQueries;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.CommonProblem;
import uk.leabridge.platform.problem.Problem;

/** Programmes of a borough. */
@Path("/v1/programmes")
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
    @Operation(summary = "Open a programme of your borough")
    public Response open(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ProgrammeRequest request) {
        return Answers.creation(
                open.handle(request.terms(), IdempotencyKey.of(key, request), actor.get()),
                receipt -> "/v1/programmes/" + receipt.id(),
                _ -> Problem.of(CommonProblem.INTERNAL, null));
    }

    @GET
    @Operation(summary = "List the programmes of your borough, newest first")
    public Response list(@BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.respond(queries.programmes(actor.get(), page.limit(), page.cursor()), address);
    }
}
