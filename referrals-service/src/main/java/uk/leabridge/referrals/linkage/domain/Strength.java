package uk.leabridge.referrals.linkage.domain;

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
}
