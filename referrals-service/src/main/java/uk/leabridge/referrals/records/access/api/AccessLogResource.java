package uk.leabridge.referrals.records.access.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.records.access.application.AccessLog;
import uk.leabridge.referrals.records.access.application.AccessLogQueries;

/** Who looked at what is held of a person; {@code record} is what a referral, a case and a question name so. */
@Path("/v1/persons/{record}/access-log")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AccessLogResource {
    private final AccessLogQueries queries;
    private final CurrentActor actor;

    AccessLogResource(AccessLogQueries queries, CurrentActor actor) {
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "List who opened or changed a person's record, latest first; access is audited")
    public RestResponse<PageView<AccessLog.Entry>> read(
            @PathParam("record") UUID record, @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(Answers.found(queries.of(record, page.cursor(), page.limit(), actor.get())), address);
    }
}
