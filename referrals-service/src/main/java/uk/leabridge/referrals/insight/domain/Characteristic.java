package uk.leabridge.referrals.insight.domain;

/** By what referrals are counted. */
public enum Characteristic {
    BOROUGH(false, false),
    /** The quarter of the reporting year in which the referral was received: Q1 is April to June. */
    QUARTER(true, true),
    SECTOR(true, false),
    CONCERN(true, false),
    AGE_BAND(true, true),
    SEX(true, false),
    ETHNIC_GROUP(true, false);

    private final boolean published;
    private final boolean ordered;

    Characteristic(boolean published, boolean ordered) {
        this.published = published;
        this.ordered = ordered;
    }

    /** Whether the public may see it: nothing below the level of the partnership. */
    public boolean isPublished() {
        return published;
    }

    /** Whether its categories have neighbours, with which a small one is put together. */
    public boolean isOrdered() {
        return ordered;
    }
}
