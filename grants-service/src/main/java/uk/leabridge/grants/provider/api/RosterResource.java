package uk.leabridge.grants.provider.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import uk.leabridge.grants.config.GrantsProblem;
import uk.leabridge.grants.provider.application.AddToRoster;
import uk.leabridge.grants.provider.application.ChangeRosterEntry;
import uk.leabridge.grants.provider.application.EndRosterEntry;
import uk.leabridge.grants.provider.application.ProviderQueries;
import uk.leabridge.grants.provider.application.RosterQueries;
import uk.leabridge.grants.provider.application.RosterReceipt;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.platform.time.Beginnings;

/** The people of a provider. Kept by the provider itself and by the grant officers of its funders. */
@Path("/v1/providers/{provider}/roster")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rosters")
@RolesAllowed({Roles.GRANT_OFFICER, Roles.PROVIDER})
public class RosterResource {
    private final CurrentActor actor;
    private final AddToRoster add;
    private final ChangeRosterEntry change;
    private final EndRosterEntry end;
    private final ProviderQueries providers;
    private final RosterQueries queries;
    private final Beginnings now;

    public RosterResource(
            CurrentActor actor,
            AddToRoster add,
            ChangeRosterEntry change,
            EndRosterEntry end,
            ProviderQueries providers,
            RosterQueries queries,
            Beginnings now) {
        this.actor = actor;
        this.add = add;
        this.change = change;
        this.end = end;
        this.providers = providers;
        this.queries = queries;
        this.now = now;
    }

    @POST
    @Operation(
            summary = "Add a person to the roster",
            description =
                    "The email address is used to find the person's training and is not stored. The response does not include the name.")
    @APIResponseSchema(value = RosterReceipt.class, responseCode = "201")
    public RestResponse<RosterReceipt> add(
            @PathParam("provider") UUID provider,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid RosterRequest request) {
        return Answers.made(
                add.handle(provider, request.command(), IdempotencyKey.of(key, request), actor.get()),
                receipt -> "/v1/providers/" + receipt.providerId() + "/roster/" + receipt.id(),
                refusal -> switch (refusal) {
                    case PERIOD_REVERSED -> Problem.of(GrantsProblem.PERIOD_REVERSED, null);
                });
    }

    @GET
    @Operation(summary = "List everyone who is or was on the roster, newest first")
    public RestResponse<PageView<RosterView>> list(
            @PathParam("provider") UUID provider, @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        var row = Answers.found(providers.find(provider, actor.get()));
        return PageView.of(
                queries.list(row, actor.get(), page.limit(), page.cursor()).map(RosterView::of), address);
    }

    @GET
    @Path("/{entry}")
    @Operation(summary = "Read a roster entry")
    public RestResponse<RosterView> read(@PathParam("provider") UUID provider, @PathParam("entry") UUID entry) {
        var person = Answers.found(
                providers.find(provider, actor.get()).flatMap(row -> queries.find(row, entry, actor.get())));
        return Answers.versioned(RosterView.of(person), person.entry().version());
    }

    @PUT
    @Path("/{entry}")
    @Operation(summary = "Correct a roster entry")
    public RestResponse<RosterView> change(
            @PathParam("provider") UUID provider,
            @PathParam("entry") UUID entry,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull @Valid RosterRequest request) {
        var target = new ChangeRosterEntry.Target(provider, entry, EntityTags.expected(version));
        return switch (Answers.tried(change.handle(target, request.command(), actor.get()))) {
            case CHANGED -> read(provider, entry);
            case PERIOD_REVERSED -> throw new ProblemException(Problem.of(GrantsProblem.PERIOD_REVERSED, null));
        };
    }

    @DELETE
    @Path("/{entry}")
    @Operation(
            summary = "End a roster entry today",
            description =
                    "Today becomes the person's last day. The entry is kept; use PUT to set a different last day.")
    public RestResponse<RosterView> end(
            @PathParam("provider") UUID provider,
            @PathParam("entry") UUID entry,
            @HeaderParam("If-Match") @Nullable String version) {
        return switch (Answers.tried(
                end.handle(provider, entry, now.today(), EntityTags.expected(version), actor.get()))) {
            case ENDED -> read(provider, entry);
            case ENDED_BEFORE -> throw new ProblemException(Problem.of(GrantsProblem.ENTRY_ENDED, null));
        };
    }
}
