package uk.leabridge.referrals.records.retention.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.records.retention.application.QueueState;
import uk.leabridge.referrals.records.retention.application.RecordStandings.Asked;
import uk.leabridge.referrals.records.retention.application.RetentionQueries;

/** What may be destroyed, when, and what was decided about it. */
@Path("/v1/retention")
@Tag(name = "Retention")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class RetentionResource {
    private final RetentionQueries queries;
    private final Beginnings beginnings;
    private final CurrentActor actor;

    RetentionResource(RetentionQueries queries, Beginnings beginnings, CurrentActor actor) {
        this.queries = queries;
        this.beginnings = beginnings;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
    @Operation(
            summary =
                    "List records that have ended and are due for review by a date, by default today, longest overdue first")
    public RestResponse<PageView<QueueLineView>> queue(
            @QueryParam("by") @Nullable LocalDate by,
            @QueryParam("state") @Nullable QueueState state,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        var asked = new Asked(Optional.ofNullable(by).orElseGet(beginnings::today), state);
        return PageView.of(
                queries.queue(asked, page.cursor(), page.limit(), actor.get()).map(QueueLineView::of), address);
    }

    @GET
    @Path("terms")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN, Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Read how many months the borough keeps each class of record after it ends")
    public TermsView terms() {
        return new TermsView(queries.terms(actor.get()).months());
    }

    @GET
    @Path("holds")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN})
    @Operation(summary = "List current holds, latest first")
    public RestResponse<PageView<RetentionQueries.StandingHold>> holds(
            @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(queries.holds(page.cursor(), page.limit(), actor.get()), address);
    }

    @GET
    @Path("{record}")
    @RolesAllowed({Roles.AUDITOR, Roles.BOROUGH_ADMIN, Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Read a record's review, its holds and what prevents its destruction; access is audited")
    @APIResponseSchema(value = RecordView.class, responseCode = "200") // named because of the 409
    @APIResponse(responseCode = "409", ref = "Problem409")
    public RestResponse<RecordView> one(@PathParam("record") UUID record) {
        var opened = Answers.found(queries.open(record, actor.get()).or(() -> {
            queries.moved(record, actor.get()).ifPresent(moved -> {
                throw new ProblemException(RetentionProblems.moved(moved.to(), moved.at()));
            });
            return Optional.empty();
        }));
        return Answers.versioned(RecordView.of(opened), opened.version());
    }
}
