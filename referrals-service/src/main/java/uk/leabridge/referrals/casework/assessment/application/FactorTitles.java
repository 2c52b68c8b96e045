package uk.leabridge.referrals.casework.assessment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.leabridge.referrals.casework.assessment.domain.Frameworks;

/** What a factor is called, for who reads of it without the framework that asked for it. */
@ApplicationScoped
public class FactorTitles {
    private final Frameworks frameworks;

    FactorTitles(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** The title of the factor in the first framework that has it; the code when none does. */
    public String title(String factor) {
        return frameworks.all().stream()
                .map(framework -> framework.title(factor))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(factor);
    }
}
