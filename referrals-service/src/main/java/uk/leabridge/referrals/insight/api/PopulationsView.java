package uk.leabridge.referrals.insight.api;

import java.util.List;
import uk.leabridge.referrals.insight.application.PopulationQueries;

/**
 * Who lives in the boroughs of the partnership.
 *
 * @param items of the boroughs of which a population is recorded, by their codes
 * @param missing the other boroughs of the partnership
 */
record PopulationsView(List<PopulationView> items, List<String> missing) {
    static PopulationsView of(PopulationQueries.All all) {
        return new PopulationsView(
                all.recorded().stream().map(PopulationView::of).toList(), all.missing());
    }
}
