package uk.leabridge.gateway.page.referrals;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.List;
import uk.leabridge.gateway.client.ReferralsClient.Step;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Tag;
import uk.leabridge.gateway.page.Words;

/** The words people read for the codes of referrals. The person first; never a label for a person. */
public final class ReferralWords {

    public static final List<Option> SECTORS = Option.list(
            "EDUCATION", "School, college or university",
            "LOCAL_AUTHORITY", "Local authority",
            "HEALTH", "Health",
            "POLICE", "Police",
            "PRISON_PROBATION", "Prison or probation",
            "COMMUNITY", "Community or faith group",
            "FRIENDS_FAMILY", "Friend or family",
            "OTHER", "Other");

    public static final List<Option> CONCERNS = List.of(
            new Option("FASCINATION_EXTREME_VIOLENCE", "Fascination with extreme violence or mass attacks"),
            new Option("SCHOOL_MASSACRE", "Interest in school attacks"),
            new Option("EXTREME_RIGHT_WING", "Extreme right-wing views"),
            new Option("ISLAMIST", "Islamist extremist views"),
            new Option("INCEL", "Hostility to women, for example in incel (‘involuntary celibate’) forums"),
            new Option("LEFT_ANARCHIST_SINGLE_ISSUE", "Left-wing, anarchist or single-issue extreme views"),
            new Option("CONFLICTED", "Mixed, unclear or changing extreme views"),
            new Option("NO_IDEOLOGY", "Vulnerable, with no known extreme views"),
            new Option("OTHER", "Something else"));

    public static final List<Option> STATUSES = Option.list(
            "RECEIVED", "Received",
            "SCREENING", "In screening",
            "ON_HOLD", "On hold",
            "ADVICE_ONLY", "Advice given",
            "NO_FURTHER_ACTION", "No further action",
            "SIGNPOSTED", "Signposted",
            "POLICE_LED", "Led by the police",
            "CASE_OPENED", "Case opened");

    /** How sure it is that two referrals are about the same person. */
    public static final List<Option> STRENGTHS = Option.list(
            "STRONG", "Name and date of birth match",
            "PROBABLE", "Probable match",
            "POSSIBLE", "Possible match");

    /** Others who are involved when a referral is made. */
    public static final List<Option> AGENCIES = Option.list(
            "MASH", "Multi-agency safeguarding hub (MASH)",
            "MARAC", "Multi-agency risk assessment conference (MARAC)",
            "CHILDRENS_SOCIAL_CARE", "Children’s social care",
            "ADULT_SOCIAL_CARE", "Adult social care",
            "CAMHS", "Child and adolescent mental health services (CAMHS)",
            "ADULT_MENTAL_HEALTH", "Adult mental health",
            "YOUTH_JUSTICE", "Youth justice",
            "POLICE", "Police",
            "EARLY_HELP", "Early help",
            "OTHER", "Another agency");

    static final List<Option> STEPS = Option.list(
            "RECEIVED", "Received",
            "SCREENING_STARTED", "Screening started",
            "SCREENED", "Screened",
            "GATEWAY_CHECK_REQUESTED", "Police check requested",
            "GATEWAY_CHECK_ANSWERED", "Police response recorded",
            "ASSIGNED", "Assigned to an officer",
            "REPEAT_DETECTED", "Possible earlier referrals found",
            "ESCALATED_TO_CHAIR", "Escalated to the panel chair");

    static final List<Option> AGE_BANDS = Option.list(
            "AGE_10_AND_UNDER", "10 or under",
            "AGE_11_TO_15", "11 to 15",
            "AGE_16_TO_17", "16 to 17",
            "AGE_18_TO_20", "18 to 20",
            "AGE_21_TO_30", "21 to 30",
            "AGE_31_TO_40", "31 to 40",
            "AGE_41_TO_50", "41 to 50",
            "AGE_OVER_50", "Over 50",
            "NOT_KNOWN", "Not known");

    private ReferralWords() {}

    public static Tag status(String status, boolean overdue) {
        String words = Option.label(STATUSES, status);
        if (overdue) {
            return Tag.bad(words + ", overdue");
        }
        return switch (status) {
            case "RECEIVED" -> Tag.waiting(words);
            case "SCREENING", "POLICE_LED", "CASE_OPENED" -> Tag.going(words);
            case "ON_HOLD" -> Tag.waiting(words);
            default -> Tag.closed(words);
        };
    }

    public static String day(Instant time) {
        return Words.longTime(time);
    }

    /** What happened, in a few words. */
    @TemplateExtension(namespace = "referral")
    static String step(Step step) {
        if (step.kind().equals("SIGNPOST_CHASED")) {
            return chased(step.codes() == null ? List.of() : step.codes());
        }
        String to = step.to();
        String what = Option.label(STEPS, step.kind());
        return to == null || to.isEmpty() || to.equals(step.kind()) ? what : what + ": " + Option.label(STATUSES, to);
    }

    /** Which service was asked, and what came of it. */
    private static String chased(List<String> codes) {
        List<String> words = codes.stream()
                .map(code -> Option.label(
                        Grounds.CHASES.stream().anyMatch(chase -> chase.value().equals(code))
                                ? Grounds.CHASES
                                : Grounds.SIGNPOSTS,
                        code))
                .toList();
        return "Service contacted: " + String.join(". ", words);
    }

    @TemplateExtension(namespace = "referral")
    static String concern(String code) {
        return Option.label(CONCERNS, code);
    }

    @TemplateExtension(namespace = "referral")
    static String sector(String code) {
        return Option.label(SECTORS, code);
    }

    @TemplateExtension(namespace = "referral")
    static String age(String code) {
        return Option.label(AGE_BANDS, code);
    }
}
