package uk.leabridge.referrals.insight.api;

import java.util.Map;
import uk.leabridge.referrals.insight.domain.Characteristic;

/** The words of the national publication ("Individuals referred to Prevent") for our codes. */
final class NationalWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Q1", "April to June"),
            Map.entry("Q2", "July to September"),
            Map.entry("Q3", "October to December"),
            Map.entry("Q4", "January to March"),
            Map.entry("EDUCATION", "Education"),
            Map.entry("POLICE", "Police"),
            Map.entry("LOCAL_AUTHORITY", "Local authority"),
            Map.entry("HEALTH", "Health"),
            Map.entry("PRISON_PROBATION", "Prison and probation"),
            Map.entry("COMMUNITY", "Community"),
            Map.entry("FRIENDS_FAMILY", "Friends and family"),
            Map.entry("OTHER", "Other"),
            Map.entry("NO_IDEOLOGY", "No ideology identified"),
            Map.entry("EXTREME_RIGHT_WING", "Extreme right-wing"),
            Map.entry("ISLAMIST", "Islamist"),
            Map.entry("CONFLICTED", "Conflicted"),
            Map.entry("FASCINATION_EXTREME_VIOLENCE", "Fascination with extreme violence or mass casualty attacks"),
            Map.entry("SCHOOL_MASSACRE", "School massacre"),
            Map.entry("INCEL", "Incel"),
            Map.entry("LEFT_ANARCHIST_SINGLE_ISSUE", "Left-wing, anarchist or single issue"),
            Map.entry("AGE_10_AND_UNDER", "10 and under"),
            Map.entry("AGE_11_TO_15", "11 to 15"),
            Map.entry("AGE_16_TO_17", "16 to 17"),
            Map.entry("AGE_18_TO_20", "18 to 20"),
            Map.entry("AGE_21_TO_30", "21 to 30"),
            Map.entry("AGE_31_TO_40", "31 to 40"),
            Map.entry("AGE_41_TO_50", "41 to 50"),
            Map.entry("AGE_OVER_50", "Over 50"),
            Map.entry("NOT_KNOWN", "Not known"),
            Map.entry("FEMALE", "Female"),
            Map.entry("MALE", "Male"),
            Map.entry("ASIAN", "Asian"),
            Map.entry("BLACK", "Black"),
            Map.entry("MIXED", "Mixed"),
            Map.entry("WHITE", "White"),
            Map.entry("NOT_STATED", "Not stated"),
            Map.entry("RECEIVED", "Received"),
            Map.entry("SCREENED", "Screened"),
            Map.entry("CASE_OPENED", "Case opened"),
            Map.entry("DISCUSSED", "Discussed at panel"),
            Map.entry("ADOPTED", "Adopted"),
            Map.entry("EXITED", "Support ended"));

    private NationalWords() {}

    /** The words for a code; a borough's is its own word. */
    static String of(String code) {
        return WORDS.getOrDefault(code, code);
    }

    static String of(Characteristic by) {
        return switch (by) {
            case BOROUGH -> "Borough";
            case QUARTER -> "Quarter received";
            case SECTOR -> "Sector of referral";
            case CONCERN -> "Type of concern";
            case AGE_BAND -> "Age";
            case SEX -> "Sex";
            case ETHNIC_GROUP -> "Ethnic group";
        };
    }
}
