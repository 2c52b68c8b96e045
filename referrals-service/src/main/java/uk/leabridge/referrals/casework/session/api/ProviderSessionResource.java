package uk.leabridge.referrals.casework.session.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.casework.session.application.ConfirmSession;
import uk.leabridge.referrals.casework.session.application.DenySession;
import uk.leabridge.referrals.casework.session.application.SessionQueries;
import uk.leabridge.referrals.casework.session.domain.SessionSide;

/** The sessions of a provider, for its own people: nothing of the cases. */
@Path("/v1/sessions")
@Tag(name = "Support")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ProviderSessionResource {
    private final ConfirmSession confirm;
    private final DenySession deny;
    private final SessionQueries queries;
    private final CurrentActor actor;

    ProviderSessionResource(ConfirmSession confirm, DenySession deny, SessionQueries queries, CurrentActor actor) {
        this.confirm = confirm;
        this.deny = deny;
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Roles.PROVIDER)
    @Operation(summary = "List your organisation's sessions, latest first")
    public RestResponse<PageView<SessionQueries.Own>> list(
            @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(queries.own(page.cursor(), page.limit(), actor.get()), address);
    }

    @POST
    @Path("{session}/confirmation")
    @RolesAllowed(Roles.PROVIDER)
    @Operation(summary = "Confirm, as the provider, that a session was held; the coordinator must also confirm it")
    public RestResponse<SessionStateView> confirm(
            @PathParam("session") UUID session, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var command = new ConfirmSession.Command(null, session, EntityTags.expected(ifMatch), SessionSide.PROVIDER);
        return SessionProblems.changed(confirm.handle(command, actor.get()));
    }

    @POST
    @Path("{session}/absence")
    @RolesAllowed(Roles.PROVIDER)
    @Operation(
            summary = "Report, as the provider, that a session was not held",
            description =
                    "The borough's officer then records the reason. Until then, the provider can still confirm that the session was held.")
    public RestResponse<SessionStateView> deny(
            @PathParam("session") UUID session, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var command = new DenySession.Command(session, EntityTags.expected(ifMatch));
        return SessionProblems.changed(deny.handle(command, actor.get()));
    }
}
