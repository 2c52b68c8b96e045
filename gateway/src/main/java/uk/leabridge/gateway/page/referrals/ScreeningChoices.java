package uk.leabridge.gateway.page.referrals;

import java.util.List;
import uk.leabridge.gateway.client.ReferralsClient.ScreeningRequest;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;

/** What a screening can decide, and what each choice leads to, said before it is chosen. */
final class ScreeningChoices {

    private static final int REASON = 10_000;

    private static final List<Option> ALL = List.of(
            new Option("SCREENING", "Resume screening", "The referral goes back into screening."),
            new Option(
                    "CASE_OPENED",
                    "Open a case",
                    "A panel considers support. Record that the police check is clear first. The referrer is told that a panel will meet."),
            new Option(
                    "SIGNPOSTED",
                    "Signpost to other support",
                    "The referral closes. Select below where you are signposting the person. The referrer is told."),
            new Option(
                    "ADVICE_ONLY",
                    "Give advice only",
                    "The referral closes. The referrer is told that only advice was given."),
            new Option(
                    "NO_FURTHER_ACTION",
                    "No further action",
                    "The referral closes. The referrer is asked to follow their own safeguarding procedures."),
            new Option(
                    "POLICE_LED",
                    "Hand over to the police",
                    "The referral closes for the borough and the police take over. The referrer is told."),
            new Option(
                    "ON_HOLD",
                    "Put on hold at the police’s request",
                    "No work is done until the police agree. The referrer is not told anything new."));

    private ScreeningChoices() {}

    static List<Option> among(List<String> allowed) {
        return ALL.stream().filter(option -> allowed.contains(option.value())).toList();
    }

    /**
     * Reads the decision form into the document that the API takes.
     *
     * @param panelToChoose whether the date of birth is not known, so that the officer says which panel hears of the person
     */
    static ScreeningRequest read(Form form, List<Option> choices, boolean panelToChoose) {
        String decision = form.oneOf("decision", Option.codes(choices), "Select what happens next");
        String reason = form.text("reason", REASON, "Enter the reason for your decision");
        String evidence = form.optionalText("evidence", REASON, "Supporting evidence");
        String basis = form.oneOf("legalBasis", Option.codes(Grounds.LEGAL_BASES), "Select the legal basis");
        List<String> signposts = form.anyOf("signposts", Option.codes(Grounds.SIGNPOSTS));
        if (decision.equals("SIGNPOSTED") && signposts.isEmpty()) {
            form.wrong("signposts", "Select where you are signposting them");
        } else if (!decision.equals("SIGNPOSTED") && !decision.isEmpty() && !signposts.isEmpty()) {
            form.wrong("signposts", "Only select where you are signposting them if you chose to signpost");
        }
        boolean choosesPanel = panelToChoose && decision.equals("CASE_OPENED");
        String panel = choosesPanel ? form.oneOf("panelKind", Option.codes(Grounds.PANELS), "Select the panel") : null;
        String why = choosesPanel ? form.text("panelKindReason", REASON, "Enter why you chose this panel") : null;
        return new ScreeningRequest(decision, reason, evidence, basis, signposts, panel, why);
    }
}
