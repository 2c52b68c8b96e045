package uk.leabridge.gateway.page.support;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.CasesClient.Case;
import uk.leabridge.gateway.client.PlansClient.Action;
import uk.leabridge.gateway.client.PlansClient.Covered;
import uk.leabridge.gateway.client.PlansClient.Plan;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;
import uk.leabridge.gateway.page.cases.CaseWords;
import uk.leabridge.gateway.page.panels.Agencies;

/**
 * A support plan as its pages show it.
 *
 * @param titles what the factors are called
 * @param me the subject of the person signed in
 * @param today the day in London
 */
record PlanPage(
        Case of,
        Plan plan,
        String etag,
        Map<String, String> titles,
        List<Option> agencies,
        String me,
        LocalDate today) {

    /** A factor that is present, and what answers it. */
    record Line(
            String factor,
            String title,
            String since,
            boolean hole,
            List<Doing> actions,
            @Nullable UUID reason,
            @Nullable String why) {}

    /** An action as people read it; {@code due} says in words when it is late. */
    record Doing(UUID id, String words, String about, String owner, String due, Tag state, boolean open, String end) {}

    public boolean isAssessed() {
        return plan.assessment() != null;
    }

    /** Whether support may be planned while the case stands where it does. */
    public boolean isPlannable() {
        return isAssessed() && CaseWords.isPlannedFor(of.status());
    }

    public String getAssessments() {
        return "/cases/" + of.id() + "/assessments";
    }

    public int getFound() {
        return plan.coverage().size();
    }

    /** What nothing answers, by name. */
    public List<String> getHoles() {
        return plan.holes().stream().map(this::title).toList();
    }

    public List<Line> getLines() {
        return plan.coverage().stream()
                .map(this::line)
                .sorted(Comparator.comparing(line -> !line.hole()))
                .toList();
    }

    /** Every action, those to be done first, the next due before the others. */
    public List<Doing> getActions() {
        return plan.actions().stream()
                .sorted(Comparator.comparing((Action action) -> !isOpen(action)).thenComparing(Action::dueOn))
                .map(this::doing)
                .toList();
    }

    /** What a form can choose from: those without an answer first. */
    public List<Option> getFactors() {
        return getLines().stream()
                .map(line -> new Option(line.factor(), line.title(), line.hole() ? "Not addressed yet." : ""))
                .toList();
    }

    private Line line(Covered covered) {
        var reason = covered.reason();
        return new Line(
                covered.factor(),
                covered.title(),
                Words.longDate(covered.presentSince()),
                !covered.covered(),
                plan.actions().stream()
                        .filter(action -> covered.actions().contains(action.id()))
                        .map(this::doing)
                        .toList(),
                reason == null ? null : reason.id(),
                reason == null ? null : SupportWords.words(reason.reason()));
    }

    Doing doing(Action action) {
        return new Doing(
                action.id(),
                SupportWords.words(action.words()),
                action.factors().stream().map(this::title).collect(Collectors.joining(", ")),
                owner(action),
                due(action),
                isLate(action) ? Tag.bad("Overdue") : SupportWords.action(action.state()),
                isOpen(action),
                action.endReason() == null ? "" : action.endReason());
    }

    private String owner(Action action) {
        String agency = Option.codes(agencies).contains(action.owner())
                ? Option.label(agencies, action.owner())
                : Agencies.words(action.owner());
        if (action.ownerSubject() == null) {
            return agency;
        }
        return agency + (action.ownerSubject().equals(me) ? " (you)" : " (named person)");
    }

    private String due(Action action) {
        if (action.endedAt() != null) {
            return SupportWords.actionWords(action.state()) + " on " + Words.longDate(action.endedAt());
        }
        return (isLate(action) ? "Overdue since " : "By ") + Words.longDate(action.dueOn());
    }

    private boolean isLate(Action action) {
        return isOpen(action) && action.dueOn().isBefore(today);
    }

    private static boolean isOpen(Action action) {
        return action.state().equals("OPEN");
    }

    private String title(String factor) {
        return plan.coverage().stream()
                .filter(covered -> covered.factor().equals(factor))
                .map(Covered::title)
                .findFirst()
                .orElseGet(() -> titles.getOrDefault(factor, Option.label(List.of(), factor)));
    }

    /** The codes of what is present. */
    Set<String> present() {
        return plan.coverage().stream().map(Covered::factor).collect(Collectors.toUnmodifiableSet());
    }
}
