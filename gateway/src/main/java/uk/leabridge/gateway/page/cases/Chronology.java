package uk.leabridge.gateway.page.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.CasesClient.Step;
import uk.leabridge.gateway.page.Option;

/**
 * What happened in a case, oldest first.
 *
 * @param lines what fits the filter
 * @param kinds what the filter can be: what happened at least once
 * @param away whether the service did not answer
 */
record Chronology(List<Line> lines, List<Option> kinds, boolean away) {

    /** One thing that happened. */
    record Line(
            String title,
            Instant at,
            String who,
            @Nullable String about,
            @Nullable String reason,
            @Nullable String evidence) {}

    static final Chronology NONE = new Chronology(List.of(), List.of(), false);
    static final Chronology AWAY = new Chronology(List.of(), List.of(), true);

    static Chronology of(List<Step> steps, String kind, String me) {
        List<Option> kinds = steps.stream()
                .map(Step::kind)
                .distinct()
                .map(code -> new Option(code, CaseWords.step(code)))
                .toList();
        boolean narrows = Option.codes(kinds).contains(kind);
        List<Line> lines = new ArrayList<>();
        for (Step step : steps) {
            if (!narrows || step.kind().equals(kind)) {
                lines.add(line(step, me));
            }
        }
        return new Chronology(List.copyOf(lines), kinds, false);
    }

    private static Line line(Step step, String me) {
        List<String> about = step.codes().stream()
                .map(CaseWords::code)
                .filter(Objects::nonNull)
                .toList();
        String who = CaseWords.role(step.actorRoles());
        return new Line(
                CaseWords.step(step.kind()),
                step.at(),
                step.actor().equals(me) ? "by you" : "by a " + who,
                about.isEmpty() ? null : String.join(", ", about),
                step.reason(),
                step.evidence());
    }
}
