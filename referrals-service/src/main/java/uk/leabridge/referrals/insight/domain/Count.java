package uk.leabridge.referrals.insight.domain;

/**
 * How many referrals of a category came as far as a stage, and no further.
 *
 * @param category a code of the characteristic
 */
public record Count(Characteristic by, String category, Stage furthest, int referrals) {}
