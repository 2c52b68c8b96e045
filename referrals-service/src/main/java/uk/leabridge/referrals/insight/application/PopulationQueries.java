package uk.leabridge.referrals.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import uk.leabridge.referrals.insight.domain.Population;
import uk.leabridge.referrals.insight.domain.Populations;

/** Reads who lives in a borough. */
@ApplicationScoped
public class PopulationQueries {
    private final Populations populations;

    PopulationQueries(Populations populations) {
        this.populations = populations;
    }

    @Transactional
    public Optional<Population> find(String borough) {
        return populations.all().stream()
                .filter(population -> population.borough().equals(borough))
                .findFirst();
    }
}
