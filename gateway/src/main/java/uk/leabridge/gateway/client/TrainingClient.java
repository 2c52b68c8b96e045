package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** The training service, as far as the console uses it. */
@ApplicationScoped
public class TrainingClient {

    private final ServiceApi<TrainingApi> training;

    public TrainingClient(@RestClient TrainingApi training, Services services) {
        this.training = services.of(Area.TRAINING, training);
    }

    /** Everything that a learner completed, as it stands on a day in London. */
    public record LearnerRecord(LocalDate asOf, List<Standing> courses, List<Completion> completions) {}

    /** How a learner stands with a course; {@code validUntil} is the last day on which it counts. */
    public record Standing(
            String courseCode,
            String title,
            String status,
            LocalDate lastCompletedOn,
            @Nullable LocalDate validUntil) {}

    public record Completion(
            UUID id,
            String courseCode,
            LocalDate completedOn,
            @Nullable LocalDate validUntil,
            String status) {}

    /** One's own record; missing until an account was linked to a learner. */
    public Answer<LearnerRecord> ownRecord() {
        return training.ask(TrainingApi::own);
    }
}
