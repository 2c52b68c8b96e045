package uk.leabridge.referrals.setting.application;

import uk.leabridge.referrals.setting.domain.SettingRefusal;

/** What came of a borough's choice; every refusal leaves what it had chosen. */
public sealed interface SettingResult {
    /** Stored with this version. */
    record Done(long version) implements SettingResult {}

    /** It is not this actor's to choose. */
    record Forbidden() implements SettingResult {}

    /** Somebody has chosen since: read it again. */
    record Stale() implements SettingResult {}

    record Refused(SettingRefusal refusal) implements SettingResult {}
}
