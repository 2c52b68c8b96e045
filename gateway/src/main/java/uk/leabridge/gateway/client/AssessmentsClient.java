package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** The assessments of the referrals service, and the frameworks by which people are assessed. */
@ApplicationScoped
public class AssessmentsClient {

    private static final int PAGE = 10;

    private final ServiceApi<AssessmentsApi> assessments;

    public AssessmentsClient(@RestClient AssessmentsApi assessments, Services services) {
        this.assessments = services.of(Area.REFERRALS, assessments);
    }

    /** A framework in one version: what its scale means, and the factors that it looks at. */
    public record Framework(
            String id,
            int version,
            String title,
            String published,
            String source,
            String guidance,
            List<Step> scale,
            List<Dimension> dimensions) {

        public List<Factor> factors() {
            return dimensions.stream()
                    .flatMap(dimension -> dimension.factors().stream())
                    .toList();
        }
    }

    /** A step of the scale. */
    public record Step(String code, String meaning) {}

    /** Factors that belong together. */
    public record Dimension(String code, String title, String guidance, List<Factor> factors) {}

    /** Something that may be present in somebody's life. */
    public record Factor(String code, String title) {}

    /** One assessment; its words are missing when the person's record was destroyed. */
    public record Assessment(
            int number,
            String framework,
            int frameworkVersion,
            String assessedBy,
            Instant assessedAt,
            LocalDate dueAgainOn,
            @Nullable String summary,
            List<Said> findings,
            List<Change> changes) {
        /** Nothing of it belongs in a log. */
        @Override
        public String toString() {
            return "Assessment " + number;
        }
    }

    /** What is said of a factor, and what shows it. */
    public record Said(
            String factor, String presence, @Nullable String note) {
        /** Nothing of it belongs in a log. */
        @Override
        public String toString() {
            return "Said";
        }
    }

    /** What has changed since the assessment before; {@code from} is null for a factor that it did not know. */
    public record Change(String factor, @Nullable String from, String to) {}

    /**
     * An assessment to be.
     *
     * @param follows the number of the one that it goes on from, 0 for the first
     */
    public record AssessmentRequest(
            String framework, int frameworkVersion, int follows, String summary, List<Said> findings) {
        /** Nothing of it belongs in a log. */
        @Override
        public String toString() {
            return "AssessmentRequest";
        }
    }

    /** What was made. */
    public record Assessed(UUID id, int number) {}

    public Answer<List<Framework>> frameworks() {
        return assessments.list(AssessmentsApi::frameworks).map(PageOf::items);
    }

    /** What the factors of all frameworks are called, by their codes; none when the service is away. */
    public Map<String, String> titles() {
        return frameworks().or(List.of()).stream()
                .flatMap(framework -> framework.factors().stream())
                .collect(Collectors.toMap(Factor::code, Factor::title, (one, other) -> other, LinkedHashMap::new));
    }

    /** The latest first; {@code before} is a number, 0 to begin with the latest. */
    public Answer<List<Assessment>> of(UUID caseId, int before) {
        return read(caseId, before, PAGE);
    }

    /** One version. */
    public Answer<Optional<Assessment>> one(UUID caseId, int number) {
        return read(caseId, number + 1, 1).map(found -> found.stream()
                .filter(assessment -> assessment.number() == number)
                .findFirst());
    }

    /** The latest; none before the first. */
    public Answer<Optional<Assessment>> latest(UUID caseId) {
        return read(caseId, 0, 1).map(found -> found.stream().findFirst());
    }

    public Answer<Assessed> assess(UUID caseId, String key, AssessmentRequest assessment) {
        return assessments.ask(api -> api.assess(caseId, HeaderValue.of(key), assessment));
    }

    private Answer<List<Assessment>> read(UUID caseId, int before, int limit) {
        return assessments
                .list(api -> api.of(caseId, before == 0 ? null : before, limit))
                .map(PageOf::items);
    }
}
