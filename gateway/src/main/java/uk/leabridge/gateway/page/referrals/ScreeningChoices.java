package uk.leabridge.gateway.page.referrals;

import java.util.List;
import java.util.Map;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;

/** What a screening can decide, and what each choice leads to, said before it is chosen. */
final class ScreeningChoices {

    private static final int REASON = 10_000;

    private static final List<Option> ALL = List.of(
            new Option("SCREENING", "Take it up again", "The referral goes back into screening."),
            new Option(
                    "CASE_OPENED",
                    "Open a case",
                    "A panel considers support. Needs the police’s answer “clear”. The referrer is told that a panel will meet."),
            new Option(
                    "SIGNPOSTED",
                    "Signpost to other support",
                    "The referral closes. Choose below where the person is pointed to. The referrer is told."),
            new Option(
                    "ADVICE_ONLY", "Give advice only", "The referral closes. The referrer is told that advice is all."),
            new Option(
                    "NO_FURTHER_ACTION",
                    "No further action",
                    "The referral closes. The referrer is asked to carry on with their own safeguarding."),
            new Option(
                    "POLICE_LED",
                    "The police lead",
                    "The referral closes for the borough, and the police take it on. The referrer is told."),
            new Option(
                    "ON_HOLD",
                    "Put on hold at the police’s request",
                    "Nothing is done until the police say so. The referrer hears nothing new."));

    private ScreeningChoices() {}

    static List<Option> among(List<String> allowed) {
        return ALL.stream().filter(option -> allowed.contains(option.value())).toList();
    }

    /**
     * Reads the decision form into the document that the API takes.
     *
     * @param panelToChoose whether the date of birth is not known, so that the officer says which panel hears of the person
     */
    static Map<String, Object> read(Form form, List<Option> choices, boolean panelToChoose) {
        String decision = form.oneOf("decision", Option.codes(choices), "Select what happens next");
        String reason = form.text("reason", REASON, "Enter the reason for your decision");
        String evidence = form.optionalText("evidence", REASON);
        String basis = form.oneOf("legalBasis", Option.codes(Grounds.LEGAL_BASES), "Select the legal basis");
        List<String> signposts = form.anyOf("signposts", Option.codes(Grounds.SIGNPOSTS));
        if (decision.equals("SIGNPOSTED") && signposts.isEmpty()) {
            form.wrong("signposts", "Select where the person is pointed to");
        } else if (!decision.equals("SIGNPOSTED") && !decision.isEmpty() && !signposts.isEmpty()) {
            form.wrong("signposts", "Select where the person is pointed to only if you signpost them");
        }
        boolean choosesPanel = panelToChoose && decision.equals("CASE_OPENED");
        String panel = choosesPanel ? form.oneOf("panelKind", Option.codes(Grounds.PANELS), "Select the panel") : "";
        String why = choosesPanel ? form.text("panelKindReason", REASON, "Enter why you chose this panel") : "";
        return Map.of(
                "decision", decision,
                "reason", reason,
                "evidence", evidence == null ? "" : evidence,
                "legalBasis", basis,
                "signposts", signposts,
                "panelKind", panel,
                "panelKindReason", why);
    }
}
