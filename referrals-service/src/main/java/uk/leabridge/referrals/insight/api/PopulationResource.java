package uk.leabridge.referrals.insight.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.http.Answers;
import uk.leabridge.platform.http.EntityTags;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.problem.Problem;
import uk.leabridge.platform.problem.ProblemException;
import uk.leabridge.referrals.insight.application.PopulationQueries;
import uk.leabridge.referrals.insight.application.RecordPopulation;
import uk.leabridge.referrals.insight.domain.Categories;
import uk.leabridge.referrals.insight.domain.Characteristic;
import uk.leabridge.referrals.insight.domain.Population;

/** Who lives in each borough, from a census: what referrals are held against. */
@Path("/v1/insight/populations/{borough}")
@Tag(name = "Insight")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PopulationResource {
    private final RecordPopulation record;
    private final PopulationQueries queries;
    private final CurrentActor actor;

    PopulationResource(RecordPopulation record, PopulationQueries queries, CurrentActor actor) {
        this.record = record;
        this.queries = queries;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.BOARD_MEMBER, Roles.PARTNERSHIP_ADMIN})
    @Operation(summary = "Read the recorded population of a borough")
    @APIResponseSchema(value = PopulationView.class, responseCode = "200")
    public Response read(@PathParam("borough") String borough) {
        return queries.find(borough).map(PopulationResource::answer).orElseGet(Answers::notFound);
    }

    @PUT
    @RolesAllowed(Roles.PARTNERSHIP_ADMIN)
    @Operation(
            summary = "Record the population of a borough",
            description = "Replaces the population recorded before. Send `If-Match: \"0\"` if none has been recorded.")
    @APIResponseSchema(value = PopulationView.class, responseCode = "200")
    public Response record(
            @PathParam("borough") @Pattern(regexp = "[a-z][a-z-]{1,38}[a-z]") String borough,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PopulationRequest request) {
        var groups = request.toGroups();
        check(groups);
        var command = new RecordPopulation.Command(borough, EntityTags.expected(ifMatch), request.source(), groups);
        return record.handle(command, actor.get())
                .map(PopulationResource::answer)
                .orElseGet(() -> EntityTags.stale().response());
    }

    private static void check(List<Population.Group> groups) {
        refuse(groups.stream()
                .filter(group -> group.characteristic() == Characteristic.BOROUGH
                        || group.characteristic() == Characteristic.QUARTER
                        || !Categories.of(group.characteristic(), List.of()).contains(group.category()))
                .findFirst()
                .map(group -> "There is no category " + group.category() + " of " + group.characteristic() + "."));
        long distinct = groups.stream()
                .map(group -> group.characteristic() + " " + group.category())
                .distinct()
                .count();
        if (distinct < groups.size()) refuse(Optional.of("Enter each category only once."));
    }

    private static void refuse(Optional<String> why) {
        why.ifPresent(message -> {
            throw new ProblemException(Problem.invalid("groups", "not-a-category", message));
        });
    }

    private static Response answer(Population population) {
        return Response.ok(PopulationView.of(population))
                .tag(EntityTags.of(population.version()))
                .build();
    }
}
