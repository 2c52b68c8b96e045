package uk.leabridge.gateway.page.referrals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.Option;

/** What every decision about a person rests on: a reason, what is known, a power; and where else a person can be pointed to. */
public final class Grounds {

    private static final int LONGEST = 10_000;

    public static final List<Option> LEGAL_BASES = List.of(
            new Option(
                    "CTSA_2015_SECTION_36",
                    "Support for people vulnerable to being drawn into terrorism",
                    "Counter-Terrorism and Security Act 2015, sections 36 to 41"),
            new Option("CTSA_2015_SECTION_26", "Prevent duty", "Counter-Terrorism and Security Act 2015, section 26"),
            new Option("CHILDREN_ACT_1989_SECTION_17", "A child in need", "Children Act 1989, section 17"),
            new Option(
                    "CHILDREN_ACT_1989_SECTION_47",
                    "A child at risk of significant harm",
                    "Children Act 1989, section 47"),
            new Option("CARE_ACT_2014_SECTION_42", "An adult at risk", "Care Act 2014, section 42"),
            new Option("PUBLIC_TASK", "Public task", "UK GDPR, article 6(1)(e)"),
            new Option(
                    "CONSENT",
                    "Consent from the person, or from a parent or carer for a child",
                    "UK GDPR, article 6(1)(a)"));

    public static final List<Option> SIGNPOSTS = Option.list(
            "MASH", "Multi-agency safeguarding hub (MASH)",
            "MARAC", "Multi-agency risk assessment conference (MARAC)",
            "CHILDRENS_SAFEGUARDING_PARTNERSHIP", "Children’s safeguarding partnership",
            "EARLY_HELP", "Early help",
            "CAMHS", "Child and adolescent mental health services (CAMHS)",
            "ADULT_SOCIAL_CARE", "Adult social care",
            "MENTAL_HEALTH_SERVICES", "Mental health services",
            "YOUTH_SERVICE", "Youth service",
            "VOLUNTARY_SECTOR", "A voluntary organisation",
            "OTHER", "Somewhere else");

    /** What can come of asking a service that somebody was pointed to. */
    public static final List<Option> CHASES = List.of(
            new Option("ACCEPTED", "The service has accepted the person"),
            new Option(
                    "DECLINED",
                    "The service has declined the person",
                    "No service is supporting the person. Signpost them to another service, or close the signpost."),
            new Option("NO_ANSWER", "The service has not replied yet", "We will remind you to contact it again."),
            new Option(
                    "REDIRECTED",
                    "Signposted to another service instead",
                    "Select the service below. You contact that service from now on."),
            new Option("CLOSED", "No further contact needed", "Say how it ended."));

    public static final List<Option> PANELS = List.of(
            new Option("SIP", "Social Inclusion Panel", "The person is under 18."),
            new Option("SAP", "Safeguarding Adults Panel", "The person is 18 or over."));

    private Grounds() {}

    /** Reason, evidence where it was given, and legal basis, which go with every decision. */
    public record Given(String reason, @Nullable String evidence, String legalBasis) {}

    public static Given read(Form form, String missing) {
        String reason = lines(form.text("reason", LONGEST, missing));
        String evidence = form.optionalText("evidence", LONGEST, "Supporting evidence");
        return new Given(
                reason,
                evidence == null ? null : lines(evidence),
                form.oneOf("legalBasis", Option.codes(LEGAL_BASES), "Select the legal basis"));
    }

    /** Where the person is pointed to; at least one. */
    public static List<String> signposts(Form form) {
        List<String> signposts = form.anyOf("signposts", Option.codes(SIGNPOSTS));
        if (signposts.isEmpty()) {
            form.wrong("signposts", "Select where you are signposting them");
        }
        return signposts;
    }

    /** Browsers send two characters at the end of a line. */
    public static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
