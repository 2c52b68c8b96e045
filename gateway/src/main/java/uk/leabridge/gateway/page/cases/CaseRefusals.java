package uk.leabridge.gateway.page.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;

/** Refusals of a case's moves, in words that say what to do. */
public final class CaseRefusals {

    private static final String ALL = "main-content";

    private static final List<Option> OBSTACLES = Option.list(
            "NOT_CHECKED", "we could not check whether every vulnerability is addressed",
            "NO_ASSESSMENT", "there is no assessment of the person",
            "FACTOR_NOT_COVERED", "a vulnerability has no action and no reason why not");

    /** Where the page leads on to what has to be answered first. */
    static final String ANSWER_FIRST = "answer-first";

    private CaseRefusals() {}

    /** The form as it was typed, with what is to be mended. */
    public static Form tell(Form form, ServiceProblem problem) {
        switch (problem.slug()) {
            case "stale-version" -> form.wrong(ALL, "Someone else has updated this. Review it and try again");
            case "case-action-not-allowed" ->
                form.wrong(
                        ALL,
                        "You can no longer do this. The case status is now ‘"
                                + CaseWords.statusWords(problem.text("from"))
                                + "’. Go back to the case to see what you can do");
            case "consent-missing" -> form.wrong(ALL, missing(problem.text("lack")));
            case "consent-not-open" ->
                form.wrong(
                        ALL,
                        "The consent status is ‘"
                                + CaseWords.consent(problem.text("consent"))
                                + "’, which does not allow this. Go back to the case to see what you can do");
            case "consent-not-theirs" -> form.wrong(form.value("from").isEmpty() ? ALL : "from", theirs(problem));
            case "other-safeguarding-missing" -> form.wrong(ALL, "Record other safeguarding measures first");
            case "exit-blocked" -> form.wrong(ALL, blocked(problem));
            case "review-outcome-missing" -> form.wrong("outcome", "Select the outcome of the review");
            case "signpost-missing" -> form.wrong("signposts", "Select where you are signposting them");
            case "not-on-this-agenda" ->
                form.wrong(ALL, "The case is no longer on this agenda. Go back to the case to see its status");
            default -> form.refused(problem, Map.of());
        }
        return form;
    }

    private static String missing(String lack) {
        return switch (lack) {
            case "GIVER_NO_LONGER_ENTITLED" ->
                "The person is now 18. Ask them for their own consent first: a parent’s or carer’s consent is no longer valid";
            case "REFUSED", "WITHDRAWN" -> "Ask for consent again first";
            default -> "Record consent first";
        };
    }

    private static String theirs(ServiceProblem problem) {
        return "Ask for consent from " + words(problem.codes("mayConsent"), CaseWords.CONSENT_FROM, " or ");
    }

    /** The same of an exit that is blocked, with what is not answered by its name. */
    static Form blocked(Form form, ServiceProblem problem, Map<String, String> titles) {
        String open = problem.codes("uncovered").stream()
                .map(code -> titles.getOrDefault(code, Option.label(List.of(), code)))
                .collect(Collectors.joining("; "));
        form.wrong(ANSWER_FIRST, blocked(problem) + (open.isEmpty() ? "" : ": " + open));
        return form;
    }

    private static String blocked(ServiceProblem problem) {
        return "Support cannot end yet: " + words(problem.codes("obstacles"), OBSTACLES, "; ");
    }

    private static String words(List<String> codes, List<Option> options, String between) {
        return codes.stream()
                .map(code -> Option.label(options, code).toLowerCase(java.util.Locale.UK))
                .sorted()
                .collect(Collectors.joining(between));
    }
}
