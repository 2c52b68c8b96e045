package uk.leabridge.referrals.setting.domain;

import java.util.Optional;
import uk.leabridge.platform.identity.Borough;

/** The store of the boroughs' choices. */
public interface BoroughSettings {
    Optional<BoroughSetting> find(Borough borough);
}
