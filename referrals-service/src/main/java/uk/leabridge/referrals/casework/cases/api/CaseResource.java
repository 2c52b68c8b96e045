package uk.leabridge.referrals.casework.cases.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.casework.cases.application.AssignCase;
import uk.leabridge.referrals.casework.cases.application.CaseFilter;
import uk.leabridge.referrals.casework.cases.application.CaseListQueries;
import uk.leabridge.referrals.casework.cases.application.CasePersonQuery;
import uk.leabridge.referrals.casework.cases.application.CaseQueries;
import uk.leabridge.referrals.casework.cases.application.CaseSummary;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** Cases: opened when a referral is screened, read by the borough's officers, its chairs and the members of its panels. */
@Path("/v1/cases")
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CaseResource {
    private final AssignCase assign;
    private final CaseQueries queries;
    private final CasePersonQuery people;
    private final CaseListQueries lists;
    private final CurrentActor actor;

    CaseResource(
            AssignCase assign, CaseQueries queries, CasePersonQuery people, CaseListQueries lists, CurrentActor actor) {
        this.assign = assign;
        this.queries = queries;
        this.people = people;
        this.lists = lists;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
    @Operation(
            summary = "List the borough's cases, newest first",
            description =
                    "A panel member sees only cases on the agendas of their panels. A case that another borough has accepted is listed as TRANSFERRED, without further detail.")
    public RestResponse<PageView<CaseSummary>> list(
            @QueryParam("status") @Nullable CaseStatus status,
            @QueryParam("kind") @Nullable PanelKind kind,
            @QueryParam("referral") @Nullable UUID referral,
            @QueryParam("mine") boolean mine,
            @QueryParam("reference") @Nullable @Pattern(regexp = CaseFilter.REFERENCE) String reference,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        var filter = new CaseFilter(status, kind, referral, mine, reference);
        return PageView.of(lists.list(filter, page.cursor(), page.limit(), actor.get()), address);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
    @Operation(summary = "Read a case, without the person's identity; access is audited")
    public RestResponse<CaseView> read(@PathParam("id") UUID id) {
        var opened = Answers.found(queries.open(id, actor.get()));
        return Answers.versioned(CaseView.of(opened), opened.opened().version());
    }

    @GET
    @Path("{id}/person")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.PANEL_MEMBER})
    @Operation(summary = "Read the identity of the person in a case; access to the person's record is audited")
    public CasePersonView person(@PathParam("id") UUID id) {
        return new CasePersonView(
                Answers.found(people.of(id, actor.get())).identity().orElse(null));
    }

    @GET
    @Path("{id}/chronology")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Read the chronology of a case, oldest first; access is audited")
    public PageView<CaseStepView> chronology(@PathParam("id") UUID id) {
        var steps = Answers.found(queries.chronology(id, actor.get()));
        return new PageView<>(steps.stream().map(CaseStepView::of).toList());
    }

    @PUT
    @Path("{id}/assignment")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Assign a case to an officer")
    public RestResponse<CaseView> assign(@BeanParam CaseVersion of, @Valid @NotNull CaseAssignmentRequest request) {
        var who = actor.get();
        return CaseAnswers.moved(
                assign.handle(new AssignCase.Command(of.id(), of.expected(), request.assignee()), who), who);
    }
}
