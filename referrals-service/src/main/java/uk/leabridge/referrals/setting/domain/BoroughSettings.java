package uk.leabridge.referrals.setting.domain;

import java.util.List;
import java.util.Optional;
import uk.leabridge.platform.identity.Borough;

/** The store of the boroughs' choices. */
public interface BoroughSettings {
    Optional<BoroughSetting> find(Borough borough);

    /** Every borough that says whom to ask there, by its code. */
    List<BoroughContact> contacts();
}
