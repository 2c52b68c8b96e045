package uk.leabridge.gateway.page.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.InsightClient.Persons;
import uk.leabridge.gateway.client.InsightClient.Population;
import uk.leabridge.gateway.client.InsightClient.PopulationRequest;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Words;

/**
 * The form in which who lives in a borough is recorded: a number for each category of three characteristics.
 *
 * @param of what is recorded; null where nothing is
 * @param etag its version
 */
record PopulationForm(String borough, @Nullable Population of, String etag) {
    /** What nothing has: the version of a population that is not recorded yet. */
    static final String NONE = "\"0\"";

    private static final int MOST = 10_000_000;
    private static final int LONGEST_SOURCE = 200;
    private static final String SOURCE = "source";

    /** Nobody is known to live in a category that says that nobody knows. */
    static final List<Group> GROUPS = List.of(
            new Group("SEX", List.of("FEMALE", "MALE", "OTHER")),
            new Group(
                    "AGE_BAND",
                    List.of(
                            "AGE_10_AND_UNDER",
                            "AGE_11_TO_15",
                            "AGE_16_TO_17",
                            "AGE_18_TO_20",
                            "AGE_21_TO_30",
                            "AGE_31_TO_40",
                            "AGE_41_TO_50",
                            "AGE_OVER_50")),
            new Group("ETHNIC_GROUP", List.of("ASIAN", "BLACK", "MIXED", "WHITE", "OTHER")));

    /** The categories of a characteristic. */
    record Group(String characteristic, List<String> categories) {
        public String getTitle() {
            return InsightWords.characteristic(characteristic);
        }

        public List<Field> getFields() {
            return categories.stream()
                    .map(category -> new Field(field(characteristic, category), InsightWords.category(category)))
                    .toList();
        }
    }

    /** A field for a number. */
    record Field(String name, String label) {}

    public String getName() {
        return Words.borough(borough);
    }

    public List<Group> getGroups() {
        return GROUPS;
    }

    /** A form that starts with what is recorded. */
    Form filled() {
        if (of == null) {
            return Form.blank();
        }
        Map<String, Object> answers = new HashMap<>(Map.of(SOURCE, of.source()));
        of.groups().forEach(group -> answers.put(field(group.characteristic(), group.category()), group.persons()));
        return Form.filled(answers);
    }

    /** Reads the population as the API takes it. */
    static PopulationRequest read(Form form) {
        String source = form.text(SOURCE, LONGEST_SOURCE, "Enter where the figures are published");
        List<Persons> groups = GROUPS.stream()
                .flatMap(group -> group.categories().stream().map(category -> read(form, group, category)))
                .toList();
        return new PopulationRequest(source, groups);
    }

    private static Persons read(Form form, Group group, String category) {
        String words = InsightWords.category(category);
        int persons = form.number(
                field(group.characteristic(), category),
                0,
                MOST,
                InsightWords.characteristic(group.characteristic()) + ": " + words);
        return new Persons(group.characteristic(), category, persons);
    }

    private static String field(String characteristic, String category) {
        return characteristic + "-" + category;
    }

    /** Where the sums of the characteristics are not the same: a slip, or figures of different days. */
    static List<String> sums(Population of) {
        List<String> sums = new ArrayList<>();
        for (Group group : GROUPS) {
            int sum = persons(of, group.characteristic())
                    .mapToInt(Persons::persons)
                    .sum();
            if (sum > 0) {
                sums.add(InsightWords.people(sum) + " by " + InsightWords.by(group.characteristic()));
            }
        }
        return sums;
    }

    static Stream<Persons> persons(Population of, String characteristic) {
        return of.groups().stream().filter(group -> group.characteristic().equals(characteristic));
    }
}
