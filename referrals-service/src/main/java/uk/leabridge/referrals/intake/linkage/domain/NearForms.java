package uk.leabridge.referrals.intake.linkage.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Other forms in which somebody may have written a person down: the words of the names in another order or with some of them missing,
 * one letter wrong in a name, one digit wrong in the date of birth, or day and month the other way round. Whoever asks what is held of
 * them is looked for under all of them, since what was written down cannot be read.
 */
public final class NearForms {
    private static final Pattern SPACES = Pattern.compile("[\\s,;/]+");
    private static final int MOST_WORDS = 5;
    private static final int MOST_IN_A_NAME = 3;
    private static final int MOST_LETTERS = 24;
    private static final int YEAR_DIGITS = 4;

    private final List<String> words;
    private final Set<String> written = new LinkedHashSet<>();
    private final @Nullable LocalDate born;
    private final @Nullable String postcode;

    /** Of what a person says of themselves. */
    public NearForms(
            @Nullable String given,
            @Nullable String family,
            @Nullable String aliases,
            @Nullable LocalDate born,
            @Nullable String postcode) {
        var all = new LinkedHashSet<String>();
        for (var name : new String[] {given, family, aliases}) {
            if (name == null) continue;
            SPACES.splitAsStream(name)
                    .map(Identity::normal)
                    .filter(word -> !word.isEmpty())
                    .forEach(all::add);
        }
        this.words = all.stream().limit(MOST_WORDS).toList();
        this.written.addAll(words);
        for (var name : new String[] {given, family}) {
            if (!Identity.normal(name).isEmpty()) written.add(Identity.normal(name));
        }
        this.born = born;
        this.postcode = postcode;
    }

    /** What tokens they have; what is written exactly so is among them. */
    public Set<Identity.Part> parts() {
        var names = names();
        var parts = new LinkedHashSet<Identity.Part>();
        if (born != null) {
            for (var name : names) withBirth(parts, name, born);
            for (var word : words) oneLetterOff(word).forEach(near -> withBirth(parts, near, born));
            for (var day : daysNear(born)) both(parts, day);
            if (postcode != null) {
                for (var day : daysNear(born)) parts.addAll(new Identity(null, null, null, day, postcode).parts());
            }
        }
        if (postcode != null) {
            for (var given : names) {
                for (var family : names) parts.addAll(new Identity(given, family, null, null, postcode).parts());
            }
        }
        return parts;
    }

    private static void withBirth(Set<Identity.Part> parts, String name, LocalDate day) {
        parts.addAll(new Identity(name, null, null, day, null).parts());
        parts.addAll(new Identity(null, name, null, day, null).parts());
    }

    /** Both names and a date that is not quite the same. */
    private void both(Set<Identity.Part> parts, LocalDate day) {
        for (var given : written) {
            for (var family : written) {
                if (!given.equals(family)) {
                    new Identity(given, family, null, day, null)
                            .parts().stream()
                                    .filter(part -> part.combination() == Combination.GIVEN_FAMILY_BIRTH)
                                    .forEach(parts::add);
                }
            }
        }
    }

    /** One word, or up to three in any order. */
    private Set<String> names() {
        var names = new LinkedHashSet<String>();
        lengthen(names, List.of());
        return names;
    }

    private void lengthen(Set<String> names, List<String> so) {
        if (!so.isEmpty()) names.add(String.join("", so));
        if (so.size() == MOST_IN_A_NAME) return;
        for (var word : words) {
            if (so.contains(word)) continue;
            var longer = new ArrayList<>(so);
            longer.add(word);
            lengthen(names, longer);
        }
    }

    /** A letter too few, too many, another one, or two the other way round. */
    private static Set<String> oneLetterOff(String word) {
        var near = new LinkedHashSet<String>();
        if (word.length() < 3 || word.length() > MOST_LETTERS) return near;
        for (int at = 0; at <= word.length(); at++) {
            var before = word.substring(0, at);
            var after = word.substring(at);
            for (char letter = 'a'; letter <= 'z'; letter++) {
                near.add(before + letter + after);
                if (!after.isEmpty()) near.add(before + letter + after.substring(1));
            }
            if (!after.isEmpty()) near.add(before + after.substring(1));
            if (after.length() > 1) near.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
        }
        near.remove(word);
        return near;
    }

    private static Set<LocalDate> daysNear(LocalDate day) {
        var near = new LinkedHashSet<LocalDate>();
        var digits = "%04d%02d%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        for (int at = 0; at < digits.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                add(near, digits.substring(0, at) + digit + digits.substring(at + 1));
            }
        }
        add(near, digits.substring(0, YEAR_DIGITS) + digits.substring(YEAR_DIGITS + 2) + digits.substring(4, 6));
        near.remove(day);
        return near;
    }

    private static void add(Set<LocalDate> days, String digits) {
        try {
            days.add(LocalDate.of(
                    Integer.parseInt(digits.substring(0, YEAR_DIGITS)),
                    Integer.parseInt(digits.substring(YEAR_DIGITS, YEAR_DIGITS + 2)),
                    Integer.parseInt(digits.substring(YEAR_DIGITS + 2))));
        } catch (DateTimeException e) {
            // there is no such day, so nobody was born on it
        }
    }
}
