package uk.leabridge.referrals.setting.domain;

import java.util.Optional;

/**
 * A borough's choices as they are stored.
 *
 * @param version one more each time they are chosen anew
 */
public record ChosenSetting(BoroughSetting setting, long version) {
    /** Why these cannot follow. A prefix is chosen once: what begins with it is on paper and in other people's records. */
    public Optional<SettingOutcome.Refusal> refusal(BoroughSetting next) {
        return setting.referencePrefix().equals(next.referencePrefix())
                ? next.fault()
                : Optional.of(new SettingOutcome.PrefixFixed(setting.referencePrefix()));
    }
}
