package uk.leabridge.referrals.intake.linkage.domain;

/** What two referrals have to have in common for one token to be equal. Each forgives that the rest is misspelt or unknown. */
public enum Combination {
    GIVEN_FAMILY_BIRTH,
    FAMILY_BIRTH,
    GIVEN_BIRTH,
    BIRTH_POSTCODE,
    GIVEN_FAMILY_POSTCODE
}
