package uk.leabridge.referrals.intake.referral.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.referrals.intake.referral.application.ReferralFilter;
import uk.leabridge.referrals.intake.referral.application.ReferralQueries;
import uk.leabridge.referrals.intake.referral.application.ReferralSummary;
import uk.leabridge.referrals.intake.referral.application.ReferredPerson;
import uk.leabridge.referrals.intake.referral.application.SubmitReferral;
import uk.leabridge.referrals.intake.referral.domain.Characteristics;
import uk.leabridge.referrals.intake.referral.domain.ReferralStatus;
import uk.leabridge.referrals.intake.referral.domain.Sector;

/** Referrals: submitted by those who worry, screened by the borough's safeguarding officers. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
@Blocking
class ReferralResource {
    private final SubmitReferral submit;
    private final ReferralQueries queries;
    private final FormDocument documents;
    private final CurrentActor actor;

    ReferralResource(SubmitReferral submit, ReferralQueries queries, FormDocument documents, CurrentActor actor) {
        this.submit = submit;
        this.queries = queries;
        this.documents = documents;
        this.actor = actor;
    }

    @POST
    @RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER, Roles.BOROUGH_SYSTEM})
    @Operation(
            summary = "Submit a referral",
            description = "Returns 201 with a reference. A repeated request returns the same response.")
    @APIResponseSchema(value = ReferralReceiptView.class, responseCode = "201")
    public RestResponse<ReferralReceiptView> submit(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ReferralForm form) {
        var person = form.person();
        var document = documents.write(form);
        var command = new SubmitReferral.Command(
                IdempotencyKey.of(key, document),
                form.referrer().sector(),
                form.concern().code(),
                new ReferredPerson(
                        person.givenName(),
                        person.familyName(),
                        person.otherNames(),
                        person.dateOfBirth(),
                        person.postcode(),
                        person.schoolOrEmployer()),
                person.ageEstimate(),
                new Characteristics(person.sex(), person.ethnicGroup()),
                form.immediateDanger(),
                document);
        return Answers.made(
                submit.handle(command, actor.get())
                        .map(receipt -> ReferralReceiptView.of(receipt, form.immediateDanger())),
                receipt -> "/v1/referrals/mine/" + receipt.id());
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "List the borough's referrals, newest first")
    public RestResponse<PageView<ReferralSummary>> list(
            @QueryParam("status") @Nullable ReferralStatus status,
            @QueryParam("sector") @Nullable Sector sector,
            @QueryParam("overdue") boolean overdue,
            @QueryParam("assignee") @Nullable UUID assignee,
            @QueryParam("reference") @Nullable @Pattern(regexp = ReferralFilter.REFERENCE) String reference,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        var filter =
                new ReferralFilter(status, sector, overdue, assignee == null ? null : assignee.toString(), reference);
        return PageView.of(queries.list(filter, page.cursor(), page.limit(), actor.get()), address);
    }

    @GET
    @Path("mine")
    @RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER, Roles.BOROUGH_SYSTEM})
    @Operation(summary = "List your referrals: reference and outcome, without case details")
    public RestResponse<PageView<ReferralFeedbackView>> mine(
            @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(
                queries.mine(page.cursor(), page.limit(), actor.get()).map(ReferralFeedbackView::of), address);
    }

    @GET
    @Path("mine/{id}")
    @RolesAllowed({Roles.REFERRER, Roles.SAFEGUARDING_OFFICER, Roles.BOROUGH_SYSTEM})
    @Operation(summary = "Read the outcome of one of your referrals")
    public ReferralFeedbackView feedback(@PathParam("id") UUID id) {
        return ReferralFeedbackView.of(Answers.found(queries.referredByMe(id, actor.get())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Read a referral in full; access is audited")
    public RestResponse<ReferralView> read(@PathParam("id") UUID id) {
        var opened = Answers.found(queries.open(id, actor.get()));
        var form = opened.form().map(documents::read).orElse(null);
        return Answers.versioned(
                ReferralView.of(opened, form), opened.referral().version());
    }

    @GET
    @Path("{id}/chronology")
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    @Operation(summary = "Read the chronology of a referral, oldest first; access is audited")
    public PageView<StepView> chronology(@PathParam("id") UUID id) {
        var steps = Answers.found(queries.chronology(id, actor.get()));
        return new PageView<>(steps.stream().map(StepView::of).toList());
    }
}
