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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.grants.config.GrantsProblem;
import uk.leabridge.grants.programme.application.AwardGrant;
import uk.leabridge.grants.programme.application.AwardRow;
import uk.leabridge.grants.programme.application.ProgrammeQueries;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.Problem;

/** Awards to providers. */
@Path("/v1/awards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes and awards")
public class AwardResource {
    private final CurrentActor actor;
    private final AwardGrant award;
    private final ProgrammeQueries queries;

    public AwardResource(CurrentActor actor, AwardGrant award, ProgrammeQueries queries) {
        this.actor = actor;
        this.award = award;
        this.queries = queries;
    }

    @POST
    @RolesAllowed({Roles.GRANT_OFFICER, Roles.BOROUGH_ADMIN})
    @Operation(summary = "Award a grant from one of your borough's programmes")
    @APIResponseSchema(value = AwardGrant.Receipt.class, responseCode = "201")
    public RestResponse<AwardGrant.Receipt> award(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid AwardRequest request) {
        return Answers.made(
                award.handle(request.terms(), IdempotencyKey.of(key, request), actor.get()),
                receipt -> "/v1/awards?provider=" + receipt.providerId(),
                refusal -> switch (refusal) {
                    case UNKNOWN_PROVIDER ->
                        Problem.of(
                                GrantsProblem.UNKNOWN_PROVIDER,
                                "Register or join the provider first, with POST /v1/providers.");
                    case UNKNOWN_PROGRAMME -> Problem.of(GrantsProblem.UNKNOWN_PROGRAMME, null);
                    case PERIOD_REVERSED -> Problem.of(GrantsProblem.PERIOD_REVERSED, null);
                });
    }

    @GET
    @RolesAllowed({Roles.GRANT_OFFICER, Roles.BOROUGH_ADMIN, Roles.PROVIDER})
    @Operation(summary = "List your borough's awards, or all awards to one provider, newest first")
    public RestResponse<PageView<AwardRow>> list(
            @QueryParam("provider") @Nullable UUID provider,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        return PageView.of(Answers.found(queries.awards(actor.get(), provider, page.limit(), page.cursor())), address);
    }
}
