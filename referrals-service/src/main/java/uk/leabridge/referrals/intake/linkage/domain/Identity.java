package uk.leabridge.referrals.intake.linkage.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of who a person is, as texts that are equal where people write the same differently: compatible forms (NFKD),
 * case, accents, punctuation and spaces make no difference. A postcode counts only when it is a whole one.
 */
public final class Identity {
    private static final Pattern POSTCODE = Pattern.compile("[a-z]{1,2}[0-9][a-z0-9]?[0-9][a-z]{2}");
    private static final Pattern BETWEEN_ALIASES = Pattern.compile("[,;/\\n]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int MOST_ALIASES = 8;
    /** Letters that are another letter with a stroke, or two in one: NFKD leaves them whole. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "ł", "l", "þ", "th", "ı", "i");

    private final Set<Name> names = new LinkedHashSet<>();
    private final @Nullable LocalDate born;
    private final String postcode;

    private record Name(String given, String family) {}

    /** One token's combination and its text. */
    public record Part(Combination combination, String text) {}

    /**
     * Of a form.
     *
     * @param aliases other names, between commas: whole names, or one name that may stand for either
     */
    public Identity(
            @Nullable String given,
            @Nullable String family,
            @Nullable String aliases,
            @Nullable LocalDate born,
            @Nullable String postcode) {
        var first = normal(given);
        var last = normal(family);
        this.born = born;
        this.postcode = wholePostcode(postcode);
        names.add(new Name(first, last));
        BETWEEN_ALIASES
                .splitAsStream(aliases == null ? "" : aliases)
                .map(String::strip)
                .filter(alias -> !normal(alias).isEmpty())
                .limit(MOST_ALIASES)
                .forEach(alias -> names.addAll(alias(alias, first, last)));
    }

    private static List<Name> alias(String alias, String given, String family) {
        var words = SPACES.split(alias, -1);
        if (words.length == 1) return List.of(new Name(normal(alias), family), new Name(given, normal(alias)));
        var last = words[words.length - 1];
        return List.of(new Name(normal(alias.substring(0, alias.length() - last.length())), normal(last)));
    }

    /** Every combination of which all is known, once. */
    public Set<Part> parts() {
        var parts = new LinkedHashSet<Part>();
        var birth = born == null ? "" : born.toString();
        for (var name : names) {
            add(parts, Combination.GIVEN_FAMILY_BIRTH, name.given(), name.family(), birth);
            add(parts, Combination.FAMILY_BIRTH, name.family(), birth);
            add(parts, Combination.GIVEN_BIRTH, name.given(), birth);
            add(parts, Combination.GIVEN_FAMILY_POSTCODE, name.given(), name.family(), postcode);
        }
        add(parts, Combination.BIRTH_POSTCODE, birth, postcode);
        return parts;
    }

    private static void add(Set<Part> parts, Combination combination, String... values) {
        if (List.of(values).contains("")) return;
        parts.add(new Part(combination, String.join("|", values)));
    }

    private static String wholePostcode(@Nullable String written) {
        var normal = normal(written);
        return POSTCODE.matcher(normal).matches() ? normal : "";
    }

    static String normal(@Nullable String written) {
        if (written == null) return "";
        var text = Normalizer.normalize(written, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) text = text.replace(letter.getKey(), letter.getValue());
        return NOT_OF_A_NAME.matcher(text).replaceAll("");
    }
}
