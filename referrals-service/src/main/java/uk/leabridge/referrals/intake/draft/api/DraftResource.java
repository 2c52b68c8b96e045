package uk.leabridge.referrals.intake.draft.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.referrals.intake.draft.application.DiscardDraft;
import uk.leabridge.referrals.intake.draft.application.DraftQueries;
import uk.leabridge.referrals.intake.draft.application.SaveDraft;
import uk.leabridge.referrals.intake.draft.domain.DraftOutcome;

/** Forms that are not sent yet: only their owner sees them. */
@Path("/v1/referral-drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
@Blocking
class DraftResource {
    private static final int MOST_CHARACTERS = 100_000;

    private final SaveDraft save;
    private final DiscardDraft discard;
    private final DraftQueries queries;
    private final ObjectMapper json;
    private final CurrentActor actor;

    DraftResource(SaveDraft save, DiscardDraft discard, DraftQueries queries, ObjectMapper json, CurrentActor actor) {
        this.save = save;
        this.discard = discard;
        this.queries = queries;
        this.json = json;
        this.actor = actor;
    }

    @POST
    @RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER})
    @Operation(summary = "Start a draft")
    @APIResponseSchema(value = DraftView.class, responseCode = "201")
    public RestResponse<DraftView> begin(@Valid @NotNull DraftRequest request) {
        return save(Optional.empty(), request);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER})
    @Operation(summary = "Save a draft")
    public RestResponse<DraftView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DraftRequest request) {
        return save(Optional.of(new SaveDraft.Target(id, EntityTags.expected(ifMatch))), request);
    }

    @GET
    @RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER})
    @Operation(summary = "List your drafts, most recently saved first, without their answers")
    public PageView<DraftView> mine() {
        return new PageView<>(queries.mine(actor.get()).stream()
                .map(draft -> DraftView.of(draft, null))
                .toList());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER})
    @Operation(summary = "Read one of your drafts, with its answers")
    public RestResponse<DraftView> read(@PathParam("id") UUID id) {
        var opened = Answers.found(queries.open(id, actor.get()));
        return Answers.versioned(
                DraftView.of(opened.draft(), parse(opened.answers())),
                opened.draft().version());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER})
    @Operation(summary = "Delete a draft")
    @APIResponse(responseCode = "204", description = "Discarded")
    public void discard(@PathParam("id") UUID id) {
        Answers.tried(discard.handle(id, actor.get()));
    }

    private RestResponse<DraftView> save(Optional<SaveDraft.Target> target, DraftRequest request) {
        var answers = json.valueToTree(request.answers()).toString();
        if (answers.length() > MOST_CHARACTERS) throw new ProblemException(DraftProblems.tooLarge());
        return switch (Answers.tried(save.handle(new SaveDraft.Command(target, answers), actor.get()))) {
            case DraftOutcome.Saved(var draft) ->
                ResponseBuilder.create(
                                target.isPresent() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                                DraftView.of(draft, null))
                        .location(URI.create("/v1/referral-drafts/" + draft.id()))
                        .tag(EntityTags.of(draft.version()))
                        .build();
            case DraftOutcome.TooMany(var most) -> throw new ProblemException(DraftProblems.tooMany(most));
        };
    }

    private JsonNode parse(String answers) {
        try {
            return json.readTree(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft cannot be read");
        }
    }
}
