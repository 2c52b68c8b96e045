package uk.leabridge.referrals.setting.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.leabridge.platform.identity.Borough;

/** The store of the boroughs' choices. */
public interface BoroughSettings {
    Optional<BoroughSetting> find(Borough borough);

    /** Every borough that says whom to ask there, by its code. */
    List<BoroughContact> contacts();

    /** What a borough has chosen, held until the end of the transaction. */
    Optional<ChosenSetting> findToChange(Borough borough);

    /** The version of what a borough has chosen; nothing where it has chosen nothing. */
    Optional<ChosenSetting> findChosen(Borough borough);

    /**
     * Stores what a borough chooses for the first time, as version 1.
     *
     * @return false when another has its prefix, or somebody else has just chosen for the borough
     */
    boolean add(Borough borough, BoroughSetting setting);

    /** Stores what a borough chooses in place of what is held. */
    void replace(Borough borough, ChosenSetting next);

    /** How long the actor's borough keeps what has ended; nothing of a class of which it has chosen nothing. */
    Map<String, Integer> keeping(Borough borough);

    void keep(Borough borough, Keeping months);
}
