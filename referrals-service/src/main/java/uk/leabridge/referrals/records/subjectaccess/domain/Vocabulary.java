package uk.leabridge.referrals.records.subjectaccess.domain;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words for the codes that a bundle prints, each kind of code by itself: what OTHER means depends on what it is said of. The person and
 * their family read them, so none calls the person anything. The console says the same of the answers of a form.
 */
public final class Vocabulary {
    public static final Vocabulary CONCERN = of(
            "FASCINATION_EXTREME_VIOLENCE", "Fascination with extreme violence or mass attacks",
            "SCHOOL_MASSACRE", "Interest in school attacks",
            "EXTREME_RIGHT_WING", "Extreme right-wing views",
            "ISLAMIST", "Islamist extremist views",
            "INCEL", "Hostility to women, for example in incel (‘involuntary celibate’) forums",
            "LEFT_ANARCHIST_SINGLE_ISSUE", "Left-wing, anarchist or single-issue extreme views",
            "CONFLICTED", "Mixed, unclear or changing extreme views",
            "NO_IDEOLOGY", "Vulnerable, with no known extreme views",
            "OTHER", "Something else");

    public static final Vocabulary SECTOR = of(
            "EDUCATION", "School, college or university",
            "LOCAL_AUTHORITY", "Local authority",
            "HEALTH", "Health",
            "POLICE", "Police",
            "PRISON_PROBATION", "Prison or probation",
            "COMMUNITY", "Community or faith group",
            "FRIENDS_FAMILY", "Friend or family",
            "OTHER", "Other");

    public static final Vocabulary SEX =
            of("FEMALE", "Female", "MALE", "Male", "OTHER", "Other", "NOT_KNOWN", "Not known");

    public static final Vocabulary ETHNIC_GROUP = of(
            "ASIAN", "Asian",
            "BLACK", "Black",
            "MIXED", "Mixed or multiple groups",
            "WHITE", "White",
            "OTHER", "Another group",
            "NOT_STATED", "Not known or not stated");

    /** Those of the form, and those that usually sit on panels. A borough's own are made of their names, and read as such. */
    public static final Vocabulary AGENCY = of(
            "MASH", "Multi-agency safeguarding hub (MASH)",
            "MARAC", "Multi-agency risk assessment conference about domestic abuse (MARAC)",
            "CHILDRENS_SOCIAL_CARE", "Children’s social care",
            "ADULT_SOCIAL_CARE", "Adult social care",
            "CAMHS", "Child and adolescent mental health services (CAMHS)",
            "ADULT_MENTAL_HEALTH", "Adult mental health",
            "YOUTH_JUSTICE", "Youth justice",
            "POLICE", "Police",
            "EARLY_HELP", "Early help",
            "OTHER", "Another agency",
            "POLICE_CT", "Counter-terrorism policing",
            "LOCAL_AUTHORITY", "Local authority",
            "HEALTH", "Health",
            "EDUCATION", "Education",
            "PROBATION", "Probation",
            "HOUSING", "Housing",
            "VOLUNTARY", "Voluntary sector");

    /** A service that the person was signposted to. */
    public static final Vocabulary SERVICE = of(
            "MASH", "Multi-agency safeguarding hub (MASH)",
            "MARAC", "Multi-agency risk assessment conference about domestic abuse (MARAC)",
            "CHILDRENS_SAFEGUARDING_PARTNERSHIP", "Children’s safeguarding partnership",
            "EARLY_HELP", "Early help",
            "CAMHS", "Child and adolescent mental health services (CAMHS)",
            "ADULT_SOCIAL_CARE", "Adult social care",
            "MENTAL_HEALTH_SERVICES", "Mental health services",
            "YOUTH_SERVICE", "Youth service",
            "VOLUNTARY_SECTOR", "A voluntary organisation",
            "OTHER", "Another service");

    public static final Vocabulary SIGNPOST = of(
            "OPEN", "Awaiting contact",
            "NO_ANSWER", "No reply yet",
            "DECLINED", "Declined",
            "ACCEPTED", "Accepted",
            "REDIRECTED", "Signposted elsewhere",
            "CLOSED", "Closed");

    public static final Vocabulary CONSENT = of(
            "NOT_SOUGHT", "Not requested",
            "SOUGHT", "Requested",
            "GIVEN", "Given",
            "REFUSED", "Refused",
            "WITHDRAWN", "Withdrawn");

    /** Within a sentence. */
    public static final Vocabulary CONSENT_FROM = of("PERSON", "the person", "PARENT_OR_CARER", "a parent or carer");

    public static final Vocabulary SESSION =
            of("PLANNED", "Planned", "HELD", "Took place", "NOT_HELD", "Did not take place");

    public static final Vocabulary PRESENCE =
            of("PRESENT", "Present", "NOT_PRESENT", "Not present", "NOT_KNOWN", "Not known");

    public static final Vocabulary RECORD = of(
            "REFERRAL", "Referral",
            "CASE", "Case",
            "ADVICE", "Request for advice",
            "SUBJECT_ACCESS", "Subject access request");

    public static final Vocabulary REFERRAL_STATUS = of(
            "RECEIVED", "Received",
            "SCREENING", "In screening",
            "ON_HOLD", "On hold",
            "ADVICE_ONLY", "Ended with advice",
            "NO_FURTHER_ACTION", "Ended without further action",
            "SIGNPOSTED", "Signposted to other support",
            "POLICE_LED", "Led by the police",
            "CASE_OPENED", "A case was opened");

    /** With OFFERED for a case that another borough has offered to this one. */
    public static final Vocabulary CASE_STATUS = of(
            "INFORMATION_GATHERING", "Gathering information",
            "PANEL_LISTED", "On a panel agenda",
            "ADOPTED", "Accepted for support by the panel",
            "CONSENT_SOUGHT", "Consent to support requested",
            "SUPPORT_ACTIVE", "Support in progress",
            "EXIT_PROPOSED", "Proposed that support ends",
            "EXITED", "Support has ended",
            "REVIEW_6M", "Reviewed 6 months after support ended",
            "REVIEW_12M", "Reviewed 12 months after support ended",
            "CLOSED", "Closed",
            "NOT_ADOPTED", "Not accepted for support by the panel",
            "CONSENT_REFUSED", "Consent to support refused",
            "CONSENT_WITHDRAWN", "Consent to support withdrawn",
            "TRANSFER_OFFERED", "Offered to another borough",
            "TRANSFERRED", "Transferred to another borough",
            "POLICE_LED", "Led by the police",
            "ON_HOLD", "On hold",
            "OFFERED", "Offered to us by another borough");

    public static final Vocabulary ADVICE_STATUS =
            of("ASKED", "Awaiting advice", "ANSWERED", "Advice given", "REFERRED", "A referral was made");

    /** With OPEN for a request that is not closed. */
    public static final Vocabulary REQUEST_STATUS = of(
            "OPEN", "Open",
            "SENT", "Response sent",
            "REFUSED", "Request refused",
            "WITHDRAWN", "Request withdrawn");

    public static final Vocabulary ROLE = of(
            "referrer", "Referrer",
            "safeguarding-officer", "Safeguarding officer",
            "panel-chair", "Panel chair",
            "panel-member", "Panel member",
            "intelligence-officer", "Intelligence officer",
            "elected-member", "Elected member",
            "grant-officer", "Grant officer",
            "provider", "Provider",
            "training-coordinator", "Training coordinator",
            "learner", "Learner",
            "comms-officer", "Communications officer",
            "comms-approver", "Communications approver",
            "board-member", "Board member",
            "auditor", "Auditor",
            "borough-admin", "Borough administrator",
            "partnership-admin", "Partnership administrator",
            "borough-system", "A borough’s case system",
            "e-learning-system", "E-learning system",
            "system", "Leabridge (automatic)");

    private final Map<String, String> words;

    private Vocabulary(Map<String, String> words) {
        this.words = words;
    }

    private static Vocabulary of(String... codesAndWords) {
        var words = new LinkedHashMap<String, String>();
        for (int n = 0; n < codesAndWords.length; n += 2) words.put(codesAndWords[n], codesAndWords[n + 1]);
        return new Vocabulary(words);
    }

    /** The status of a record of this kind. */
    public static Vocabulary statusOf(String record) {
        return switch (record) {
            case "CASE" -> CASE_STATUS;
            case "ADVICE" -> ADVICE_STATUS;
            case "SUBJECT_ACCESS" -> REQUEST_STATUS;
            default -> REFERRAL_STATUS;
        };
    }

    /** What a code means. One that is not known here is written out, without its underscores. */
    public String words(String code) {
        var known = words.get(code);
        return known == null ? writtenOut(code) : known;
    }

    public Set<String> codes() {
        return Set.copyOf(words.keySet());
    }

    private static String writtenOut(String code) {
        if (code.isEmpty()) return code;
        var letters = code.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.UK);
        return letters.substring(0, 1).toUpperCase(Locale.UK) + letters.substring(1);
    }
}
