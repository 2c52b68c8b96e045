package uk.leabridge.gateway.page.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
            String kind,
            String title,
            Instant at,
            String who,
            @Nullable String about,
            @Nullable String reason,
            @Nullable String evidence) {}

    private static final Set<String> ACTIVITY = Set.of(
            "RECORD_CONTACT",
            "REVIEW",
            "REVIEW_AT_6_MONTHS",
            "REVIEW_AT_12_MONTHS",
            "SESSION_CONFIRMED",
            "SESSION_NOT_HELD");

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

    /** Reviews, contacts and sessions that were held or not: what was done with the person. */
    Chronology onlyActivity() {
        return new Chronology(
                lines.stream().filter(line -> ACTIVITY.contains(line.kind())).toList(), kinds, away);
    }

    private static Line line(Step step, String me) {
        List<String> about = step.codes().stream()
                .map(CaseWords::code)
                .filter(Objects::nonNull)
                .toList();
        String who = CaseWords.role(step.actorRoles());
        return new Line(
                step.kind(),
                CaseWords.step(step.kind()),
                step.at(),
                step.actor().equals(me) ? "by you" : "by a " + who,
                about.isEmpty() ? null : String.join(", ", about),
                step.reason(),
                step.evidence());
    }
}
