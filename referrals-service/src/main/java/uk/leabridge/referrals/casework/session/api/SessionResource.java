package uk.leabridge.referrals.casework.session.api;

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
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.casework.session.application.ConfirmSession;
import uk.leabridge.referrals.casework.session.application.MissSession;
import uk.leabridge.referrals.casework.session.application.PlanSession;
import uk.leabridge.referrals.casework.session.application.SessionQueries;
import uk.leabridge.referrals.casework.session.domain.SessionSide;

/** The sessions of a case, for its officers. */
@Path("/v1/cases/{id}/sessions")
@Tag(name = "Support")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class SessionResource {
    private final PlanSession plan;
    private final ConfirmSession confirm;
    private final MissSession miss;
    private final SessionQueries queries;
    private final CurrentActor actor;

    SessionResource(
            PlanSession plan, ConfirmSession confirm, MissSession miss, SessionQueries queries, CurrentActor actor) {
        this.plan = plan;
        this.confirm = confirm;
        this.miss = miss;
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "List the sessions of a case, latest first; access is audited")
    public RestResponse<PageView<SessionQueries.Opened>> list(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(Answers.found(queries.list(id, page.cursor(), page.limit(), actor.get())), address);
    }

    @POST
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Schedule a session with a provider")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public RestResponse<Made> plan(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull SessionRequest request) {
        var command =
                new PlanSession.Command(IdempotencyKey.of(key, request), id, request.provider(), request.startsAt());
        return Answers.made(
                plan.handle(command, actor.get()), _ -> "/v1/cases/" + id + "/sessions", SessionProblems::of);
    }

    @POST
    @Path("{session}/confirmation")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Confirm, as the coordinator, that a session was held; the provider must also confirm it")
    public RestResponse<SessionStateView> confirm(
            @PathParam("id") UUID id,
            @PathParam("session") UUID session,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var command = new ConfirmSession.Command(id, session, EntityTags.expected(ifMatch), SessionSide.COORDINATOR);
        return SessionProblems.changed(confirm.handle(command, actor.get()));
    }

    @POST
    @Path("{session}/absence")
    @RolesAllowed(Roles.SAFEGUARDING_OFFICER)
    @Operation(summary = "Record that a session was not held, and why")
    public RestResponse<SessionStateView> miss(
            @PathParam("id") UUID id,
            @PathParam("session") UUID session,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NotHeldRequest request) {
        var command = new MissSession.Command(id, session, EntityTags.expected(ifMatch), request.reason());
        return SessionProblems.changed(miss.handle(command, actor.get()));
    }
}
