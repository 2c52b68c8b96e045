package uk.leabridge.gateway.page.insight;

import java.util.List;
import java.util.stream.Stream;
import uk.leabridge.gateway.client.InsightClient.Persons;
import uk.leabridge.gateway.client.InsightClient.Population;
import uk.leabridge.gateway.client.InsightClient.Populations;

/** Who lives in the boroughs, side by side. */
record PopulationPage(Populations of) {
    /** A borough of which a population is recorded. */
    record Recorded(Population of) {
        public String getPeople() {
            return String.join(", ", PopulationForm.sums(of));
        }
    }

    /** A characteristic: a row for each category, a column for each borough. */
    record Table(String characteristic, List<Row> rows) {}

    /** The number of people of a category in each borough; empty where none is recorded. */
    record Row(String category, List<String> people) {}

    public List<Recorded> getRecorded() {
        return of.items().stream().map(Recorded::new).toList();
    }

    public List<String> getBoroughs() {
        return of.items().stream().map(Population::borough).toList();
    }

    public List<Table> getTables() {
        return PopulationForm.GROUPS.stream()
                .map(group -> new Table(
                        group.characteristic(),
                        group.categories().stream()
                                .map(category -> row(group.characteristic(), category))
                                .toList()))
                .toList();
    }

    private Row row(String characteristic, String category) {
        Stream<String> people = of.items().stream().map(borough -> PopulationForm.persons(borough, characteristic)
                .filter(group -> group.category().equals(category))
                .map(Persons::persons)
                .map(InsightWords::people)
                .findFirst()
                .orElse(""));
        return new Row(category, people.toList());
    }
}
