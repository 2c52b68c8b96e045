package uk.leabridge.referrals.casework.assessment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.referrals.casework.assessment.domain.Assessment;
import uk.leabridge.referrals.casework.assessment.domain.Assessments;
import uk.leabridge.referrals.casework.assessment.domain.Frameworks;
import uk.leabridge.referrals.casework.assessment.domain.PresenceRuns;

/** What a plan has to answer: the factors that the last assessment says are present. Joins the transaction that is open. */
@ApplicationScoped
public class PresentFactors {
    /** More than anybody is assessed in a life; what is older does not count. */
    private static final int MOST = 400;

    private final Assessments assessments;
    private final Frameworks frameworks;

    PresentFactors(Assessments assessments, Frameworks frameworks) {
        this.assessments = assessments;
        this.frameworks = frameworks;
    }

    /**
     * The last assessment of a case.
     *
     * @param factors the codes of all that it asked for
     */
    public record Latest(
            int number,
            String framework,
            int frameworkVersion,
            Instant assessedAt,
            List<String> factors,
            List<Present> present) {}

    /**
     * A factor that is present.
     *
     * @param since when the first assessment of the unbroken row of those that say so was made
     */
    public record Present(String factor, String title, Instant since) {}

    /** The last assessment of a case that the actor may see; nothing when there is none. */
    public Optional<Latest> of(UUID caseId) {
        var all = assessments.before(caseId, Integer.MAX_VALUE, MOST).reversed();
        if (all.isEmpty()) return Optional.empty();
        var last = all.getLast();
        return Optional.of(new Latest(
                last.number(),
                last.framework(),
                last.frameworkVersion(),
                last.assessedAt(),
                last.findings().stream().map(f -> f.factor()).toList(),
                PresenceRuns.of(all).entrySet().stream()
                        .map(run -> new Present(run.getKey(), title(last, run.getKey()), run.getValue()))
                        .toList()));
    }

    private String title(Assessment of, String factor) {
        return frameworks
                .find(of.framework(), of.frameworkVersion())
                .flatMap(framework -> framework.title(factor))
                .orElse(factor);
    }
}
