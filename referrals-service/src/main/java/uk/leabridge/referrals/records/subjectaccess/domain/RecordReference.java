package uk.leabridge.referrals.records.subjectaccess.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reference of a referral or a case as people have it: in small letters, with spaces, without leading noughts.
 *
 * @param letter R of a referral, C of a case
 */
public record RecordReference(String prefix, String letter, int year, long number) {
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}/.]+");
    private static final Pattern SHAPE = Pattern.compile("([A-Z]{1,20})([RC])([0-9]{4})([0-9]{1,15})");

    public static Optional<RecordReference> parse(String written) {
        var parts = SHAPE.matcher(BETWEEN.matcher(written).replaceAll("").toUpperCase(Locale.ROOT));
        if (!parts.matches()) return Optional.empty();
        return Optional.of(new RecordReference(
                parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)), Long.parseLong(parts.group(4))));
    }
}
