package uk.leabridge.training.organisation.api;

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
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.training.config.TrainingProblem;
import uk.leabridge.training.organisation.application.OrganisationQueries;
import uk.leabridge.training.organisation.application.OrganisationReceipt;
import uk.leabridge.training.organisation.application.RegisterOrganisation;

/** Bodies whose people learn. */
@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class OrganisationResource {
    private final CurrentActor actor;
    private final RegisterOrganisation register;
    private final OrganisationQueries queries;

    public OrganisationResource(CurrentActor actor, RegisterOrganisation register, OrganisationQueries queries) {
        this.actor = actor;
        this.register = register;
        this.queries = queries;
    }

    @POST
    @RolesAllowed({Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN})
    @Operation(summary = "Register an organisation in your borough")
    @APIResponseSchema(value = OrganisationReceipt.class, responseCode = "201")
    public RestResponse<OrganisationReceipt> register(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RegisterOrganisationRequest request) {
        return Answers.made(
                register.handle(request.registration(), IdempotencyKey.of(key, request), actor.get()),
                receipt -> "/v1/organisations/" + receipt.id(),
                refusal -> switch (refusal) {
                    case SLUG_TAKEN -> Problem.of(TrainingProblem.ORGANISATION_EXISTS, "Choose another slug.");
                });
    }

    @GET
    @RolesAllowed({Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN, Roles.BOROUGH_SYSTEM, Roles.PROVIDER})
    @Operation(summary = "List the organisations that you have access to, newest first")
    public RestResponse<PageView<OrganisationView>> list(@BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(
                queries.list(actor.get(), page.limit(), page.cursor()).map(OrganisationView::of), address);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN, Roles.BOROUGH_SYSTEM, Roles.PROVIDER})
    @Operation(summary = "Read an organisation")
    public OrganisationView read(@PathParam("id") UUID id) {
        return OrganisationView.of(Answers.found(queries.find(id, actor.get())));
    }
}
