package uk.leabridge.training.course.api;

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
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.paging.PageRequest;
import uk.leabridge.platform.paging.PageView;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.training.config.TrainingProblem;
import uk.leabridge.training.course.application.CourseQueries;
import uk.leabridge.training.course.application.CourseReceipt;
import uk.leabridge.training.course.application.OfferCourse;

/** The catalogue of courses. */
@Path("/v1/courses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Courses")
public class CourseResource {
    private final CurrentActor actor;
    private final OfferCourse offer;
    private final CourseQueries queries;

    public CourseResource(CurrentActor actor, OfferCourse offer, CourseQueries queries) {
        this.actor = actor;
        this.offer = offer;
        this.queries = queries;
    }

    @POST
    @RolesAllowed({Roles.TRAINING_COORDINATOR, Roles.BOROUGH_ADMIN})
    @Operation(summary = "Add a course to your borough's catalogue")
    @APIResponseSchema(value = CourseReceipt.class, responseCode = "201")
    public RestResponse<CourseReceipt> offer(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid OfferCourseRequest request) {
        return Answers.made(
                offer.handle(request.details(), IdempotencyKey.of(key, request), actor.get()),
                receipt -> "/v1/courses/" + receipt.id(),
                refusal -> switch (refusal) {
                    case CODE_TAKEN -> Problem.of(TrainingProblem.COURSE_EXISTS, "Choose another code.");
                });
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "List the partnership's and your borough's courses, newest first")
    public RestResponse<PageView<CourseView>> list(@BeanParam @Valid PageRequest page, @Context UriInfo address) {
        return PageView.of(
                queries.list(actor.get(), page.limit(), page.cursor()).map(CourseView::of), address);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "Read a course")
    public CourseView read(@PathParam("id") UUID id) {
        return CourseView.of(Answers.found(queries.find(id, actor.get())));
    }
}
