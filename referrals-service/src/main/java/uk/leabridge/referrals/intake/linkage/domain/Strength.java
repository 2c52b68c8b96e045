package uk.leabridge.referrals.intake.linkage.domain;

import java.util.Set;

/** How sure it is that two referrals are of one person. */
public enum Strength {
    /** Both names and the date of birth. */
    STRONG,
    /** Several combinations, or one that few strangers share: a home's postcode with a birthday or with both names. */
    PROBABLE,
    /** One name and the date of birth: a namesake born on the same day has it too. */
    POSSIBLE;

    /** Of the combinations that are equal; at least one. */
    public static Strength of(Set<Combination> equal) {
        if (equal.contains(Combination.GIVEN_FAMILY_BIRTH)) return STRONG;
        boolean withPostcode =
                equal.contains(Combination.BIRTH_POSTCODE) || equal.contains(Combination.GIVEN_FAMILY_POSTCODE);
        return withPostcode || equal.size() > 1 ? PROBABLE : POSSIBLE;
    }

    /** Of the combinations of which something is not quite the same; at least one. Both names are worth more than one. */
    public static Strength ofNear(Set<Combination> equal) {
        boolean bothNames = equal.contains(Combination.GIVEN_FAMILY_BIRTH)
                || equal.contains(Combination.GIVEN_FAMILY_POSTCODE)
                || equal.containsAll(Set.of(Combination.GIVEN_BIRTH, Combination.FAMILY_BIRTH));
        return bothNames ? PROBABLE : POSSIBLE;
    }

    public static Strength stronger(Strength one, Strength other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
