package uk.leabridge.referrals.subjectaccess.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Codes and moments in words that somebody understands who has never worked with us. */
public final class PlainWords {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, h:mma", Locale.UK);
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("MASH", "Multi-agency safeguarding hub (MASH)"),
            Map.entry("MARAC", "Multi-agency risk assessment conference about domestic abuse (MARAC)"),
            Map.entry("CAMHS", "Child and adolescent mental health services (CAMHS)"),
            Map.entry("POLICE_CT", "Counter terrorism policing"),
            Map.entry("NO_FURTHER_ACTION", "Ended without further action"),
            Map.entry("ADVICE_ONLY", "Ended with advice"),
            Map.entry("POLICE_LED", "Led by the police"),
            Map.entry("CASE_OPENED", "A case was opened"),
            Map.entry("REVIEW_6M", "In review after the support ended"),
            Map.entry("REVIEW_12M", "In the last review after the support ended"),
            Map.entry("NOT_ADOPTED", "Not accepted for support by the panel"),
            Map.entry("ADOPTED", "Accepted for support by the panel"),
            Map.entry("ADOPT", "Accepted for support"),
            Map.entry("NOT_ADOPT", "Not accepted for support"),
            Map.entry("DEFER", "Deferred to a later meeting"),
            Map.entry("MALE", "Male"),
            Map.entry("true", "Yes"),
            Map.entry("false", "No"));

    private PlainWords() {}

    /** A code: words that are written down above, else the code itself without its underscores. */
    public static String code(String code) {
        var known = CODES.get(code);
        if (known != null) return known;
        return sentence(code.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.UK));
    }

    /** A borough or a provider by its code, as for example {@code tower-hamlets}. */
    public static String name(String code) {
        var words = new StringBuilder();
        for (var word : code.split("-", -1))
            words.append(words.isEmpty() ? "" : " ").append(sentence(word));
        return words.toString();
    }

    /** A role by its code, as for example {@code safeguarding-officer}. */
    public static String role(String code) {
        return code.equals("system") ? "The service itself" : code(code);
    }

    public static String day(Instant at) {
        return DAY.format(at.atZone(LONDON));
    }

    public static String time(Instant at) {
        return TIME.format(at.atZone(LONDON)).replace("AM", "am").replace("PM", "pm");
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
