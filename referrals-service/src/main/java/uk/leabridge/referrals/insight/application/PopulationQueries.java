package uk.leabridge.referrals.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import uk.leabridge.referrals.insight.domain.Population;
import uk.leabridge.referrals.insight.domain.Populations;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** Reads who lives in a borough. */
@ApplicationScoped
public class PopulationQueries {
    private final Populations populations;

    private final BoroughSettingQueries settings;

    PopulationQueries(Populations populations, BoroughSettingQueries settings) {
        this.populations = populations;
        this.settings = settings;
    }

    /**
     * Of all boroughs.
     *
     * @param missing the boroughs of the partnership of which none is recorded
     */
    public record All(List<Population> recorded, List<String> missing) {}

    @Transactional
    public All all() {
        var recorded = populations.all();
        var known = recorded.stream().map(Population::borough).toList();
        return new All(
                recorded,
                settings.boroughs().stream()
                        .filter(borough -> !known.contains(borough))
                        .toList());
    }

    @Transactional
    public Optional<Population> find(String borough) {
        return populations.all().stream()
                .filter(population -> population.borough().equals(borough))
                .findFirst();
    }
}
