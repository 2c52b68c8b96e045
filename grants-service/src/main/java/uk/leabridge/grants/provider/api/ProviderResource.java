package uk.leabridge.grants.provider.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import uk.leabridge.grants.provider.application.CorrectProvider;
import uk.leabridge.grants.provider.application.ProviderQueries;
import uk.leabridge.grants.provider.application.ProviderReceipt;
import uk.leabridge.grants.provider.application.RegisterProvider;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;

/** Organisations that boroughs fund. */
@Path("/v1/providers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Providers")
public class ProviderResource {
    private final CurrentActor actor;
    private final RegisterProvider register;
    private final CorrectProvider correct;
    private final ProviderQueries queries;

    public ProviderResource(
            CurrentActor actor, RegisterProvider register, CorrectProvider correct, ProviderQueries queries) {
        this.actor = actor;
        this.register = register;
        this.correct = correct;
        this.queries = queries;
    }

    @POST
    @RolesAllowed({Roles.GRANT_OFFICER, Roles.BOROUGH_ADMIN})
    @Operation(
            summary = "Register a provider",
            description =
                    "If another borough has registered the slug, it is the same provider: your borough joins it (alreadyKnown) and sees its roster, evidence and compliance.")
    @APIResponseSchema(value = ProviderReceipt.class, responseCode = "201")
    public RestResponse<ProviderReceipt> register(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ProviderRequests.Register request) {
        return Answers.made(
                register.handle(request.command(), IdempotencyKey.of(key, request), actor.get()),
                receipt -> "/v1/providers/" + receipt.id());
    }

    @GET
    @RolesAllowed({Roles.GRANT_OFFICER, Roles.BOROUGH_ADMIN, Roles.PROVIDER})
    @Operation(summary = "List the providers that your borough funds, or your own organisation, newest first")
    public RestResponse<PageView<ProviderView>> list(@BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(
                queries.list(actor.get(), page.limit(), page.cursor()).map(ProviderView::of), address);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.GRANT_OFFICER, Roles.BOROUGH_ADMIN, Roles.PROVIDER})
    @Operation(summary = "Read a provider")
    public RestResponse<ProviderView> read(@PathParam("id") UUID id) {
        var row = Answers.found(queries.find(id, actor.get()));
        return Answers.versioned(ProviderView.of(row), row.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.GRANT_OFFICER, Roles.BOROUGH_ADMIN, Roles.PROVIDER})
    @Operation(summary = "Correct a provider's name and numbers")
    public RestResponse<ProviderView> correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull @Valid ProviderRequests.Correct request) {
        Answers.tried(correct.handle(id, EntityTags.expected(version), request.particulars(), actor.get()));
        return read(id);
    }
}
