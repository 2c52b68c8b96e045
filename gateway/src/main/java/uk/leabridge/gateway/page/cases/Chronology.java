package uk.leabridge.gateway.page.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.CasesClient.Step;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Words;

/**
 * What happened in a case, oldest first.
 *
 * @param lines what fits the filter
 * @param all how many there are without it
 * @param kinds what the filter can be: what happened at least once
 * @param people who did something, as their role says: never a name
 * @param away whether the service did not answer
 */
record Chronology(List<Line> lines, int all, List<Option> kinds, List<Option> people, boolean away) {

    private static final Set<String> ACTIVITY = Set.of(
            "RECORD_CONTACT",
            "REVIEW",
            "REVIEW_AT_6_MONTHS",
            "REVIEW_AT_12_MONTHS",
            "SESSION_CONFIRMED",
            "SESSION_NOT_HELD");

    private static final Set<String> POINTING =
            Set.of("ADOPT", "NOT_ADOPT", "DEFER", "CHOOSE_OTHER_SAFEGUARDING", "SIGNPOST_CHASED");

    static final Chronology NONE = new Chronology(List.of(), 0, List.of(), List.of(), false);
    static final Chronology AWAY = new Chronology(List.of(), 0, List.of(), List.of(), true);

    /** One thing that happened. */
    record Line(
            String kind,
            String title,
            Instant at,
            String who,
            @Nullable String about,
            @Nullable String reason,
            @Nullable String evidence) {}

    /**
     * What the filter lets through.
     *
     * @param factors what the factors of assessments are called, by their codes
     */
    static Chronology of(List<Step> steps, ChronologyFilter filter, String me, Map<String, String> factors) {
        Doers doers = Doers.of(steps, me);
        return new Chronology(
                steps.stream()
                        .filter(filter::lets)
                        .map(step -> line(step, doers, factors))
                        .toList(),
                steps.size(),
                steps.stream()
                        .map(Step::kind)
                        .distinct()
                        .map(code -> new Option(code, CaseWords.step(code)))
                        .toList(),
                doers.options(),
                false);
    }

    /** Whether the person may have been pointed to other services. */
    boolean pointsElsewhere() {
        return kinds.stream().map(Option::value).anyMatch(POINTING::contains);
    }

    public boolean isNarrowed() {
        return lines.size() < all;
    }

    /** Reviews, contacts and sessions that were held or not: what was done with the person. */
    Chronology onlyActivity() {
        return new Chronology(
                lines.stream().filter(line -> ACTIVITY.contains(line.kind())).toList(), all, kinds, people, away);
    }

    private static Line line(Step step, Doers doers, Map<String, String> factors) {
        String about = step.codes().stream()
                .map(code -> about(step.kind(), code, factors))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new Line(
                step.kind(),
                CaseWords.step(step.kind()),
                step.at(),
                "by " + doers.words(step.actor()),
                about.isEmpty() ? null : about,
                step.reason(),
                step.evidence());
    }

    /** Factors by their name, the provider of a session by its own, all else by its word; null when it has none. */
    private static @Nullable String about(String kind, String code, Map<String, String> factors) {
        if (kind.startsWith("SESSION_")) {
            return Words.borough(code);
        }
        return kind.startsWith("PLAN_") && factors.containsKey(code) ? factors.get(code) : CaseWords.code(code);
    }
}
