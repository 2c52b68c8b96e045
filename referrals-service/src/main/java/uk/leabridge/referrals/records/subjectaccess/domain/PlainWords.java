package uk.leabridge.referrals.records.subjectaccess.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names and moments in words that somebody understands who has never worked with us; codes have their {@link Vocabulary}. */
public final class PlainWords {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, h:mma", Locale.UK);

    private PlainWords() {}

    /** A borough or a provider by its code, as for example {@code tower-hamlets}. */
    public static String name(String code) {
        var words = new StringBuilder();
        for (var word : code.split("-", -1))
            words.append(words.isEmpty() ? "" : " ").append(capitalised(word));
        return words.toString();
    }

    /** What belongs to a borough: Hackney’s, Tower Hamlets’. */
    public static String possessive(String name) {
        return name.endsWith("s") ? name + "’" : name + "’s";
    }

    public static String day(Instant at) {
        return DAY.format(at.atZone(LONDON));
    }

    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    public static String time(Instant at) {
        return TIME.format(at.atZone(LONDON)).replace("AM", "am").replace("PM", "pm");
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }
}
