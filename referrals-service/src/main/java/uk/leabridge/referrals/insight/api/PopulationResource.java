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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
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
    public RestResponse<PopulationView> read(@PathParam("borough") String borough) {
        return answer(Answers.found(queries.find(borough)));
    }

    @PUT
    @RolesAllowed(Roles.PARTNERSHIP_ADMIN)
    @Operation(
            summary = "Record the population of a borough",
            description = "Replaces the population recorded before. Send `If-Match: \"0\"` if none has been recorded.")
    public RestResponse<PopulationView> record(
            @PathParam("borough") @Pattern(regexp = "[a-z][a-z-]{1,38}[a-z]") String borough,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PopulationRequest request) {
        var groups = request.toGroups();
        check(groups);
        var command = new RecordPopulation.Command(borough, EntityTags.expected(ifMatch), request.source(), groups);
        return answer(Answers.tried(record.handle(command, actor.get())));
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

    private static RestResponse<PopulationView> answer(Population population) {
        return Answers.versioned(PopulationView.of(population), population.version());
    }
}
