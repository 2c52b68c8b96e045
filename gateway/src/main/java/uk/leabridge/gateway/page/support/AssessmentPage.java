package uk.leabridge.gateway.page.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.AssessmentsClient.Assessment;
import uk.leabridge.gateway.client.AssessmentsClient.Framework;
import uk.leabridge.gateway.client.AssessmentsClient.Said;
import uk.leabridge.gateway.client.CasesClient.Case;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;

/** One assessment as its page shows it; {@code framework} is null when the service does not tell it. */
record AssessmentPage(Case of, Assessment one, @Nullable Framework framework, Map<String, String> titles, String me) {

    /** What is said of the factors of a dimension. */
    record Group(String title, List<Finding> findings) {}

    /** What is said of one factor. */
    record Finding(String title, Tag presence, String note) {}

    /** What is said of a factor now, and what was said before. */
    record Changed(String title, String from, Tag to) {}

    public String getBy() {
        return one.assessedBy().equals(me) ? "You" : "Another officer in the borough";
    }

    public String getBasis() {
        return framework == null ? one.framework() : framework.title() + ", " + framework.published();
    }

    public boolean isFirst() {
        return one.number() == 1;
    }

    public String getSummary() {
        return SupportWords.words(one.summary());
    }

    public List<Changed> getChanged() {
        return one.changes().stream()
                .map(change -> new Changed(
                        title(change.factor()),
                        change.from() == null ? "Not asked" : SupportWords.presenceWords(change.from()),
                        SupportWords.presence(change.to())))
                .toList();
    }

    public List<Group> getGroups() {
        List<Group> groups = new ArrayList<>();
        if (framework == null) {
            groups.add(new Group(
                    "Factors", one.findings().stream().map(this::finding).toList()));
            return groups;
        }
        for (var dimension : framework.dimensions()) {
            groups.add(new Group(
                    dimension.title(),
                    dimension.factors().stream()
                            .flatMap(factor -> one.findings().stream()
                                    .filter(said -> said.factor().equals(factor.code())))
                            .map(this::finding)
                            .toList()));
        }
        return groups;
    }

    private Finding finding(Said said) {
        return new Finding(
                title(said.factor()), SupportWords.presence(said.presence()), said.note() == null ? "" : said.note());
    }

    private String title(String factor) {
        return titles.getOrDefault(factor, Option.label(List.of(), factor));
    }
}
