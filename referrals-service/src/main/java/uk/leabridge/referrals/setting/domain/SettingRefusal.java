package uk.leabridge.referrals.setting.domain;

/** Why a borough cannot choose this; what it had chosen stays. */
public sealed interface SettingRefusal {
    /** References were given out by another prefix, which stays. */
    record PrefixFixed(String prefix) implements SettingRefusal {}

    /** Another borough's references begin with it. */
    record PrefixTaken() implements SettingRefusal {}

    /** The last review of how it went would not follow the first. */
    record ReviewsOutOfOrder() implements SettingRefusal {}
}
