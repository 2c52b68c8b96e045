package uk.leabridge.referrals.setting.domain;

/** What comes of a borough's choice. */
public sealed interface SettingOutcome {
    record Chosen() implements SettingOutcome {}

    /** Why not: what the borough had chosen stays. */
    sealed interface Refusal extends SettingOutcome {}

    /** References were given out by another prefix, which stays. */
    record PrefixFixed(String prefix) implements Refusal {}

    /** Another borough's references begin with it. */
    record PrefixTaken() implements Refusal {}

    /** The last review of how it went would not follow the first. */
    record ReviewsOutOfOrder() implements Refusal {}
}
