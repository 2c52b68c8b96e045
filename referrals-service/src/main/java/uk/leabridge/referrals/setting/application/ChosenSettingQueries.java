package uk.leabridge.referrals.setting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.referrals.config.RetentionConfig;
import uk.leabridge.referrals.setting.domain.BoroughSetting;
import uk.leabridge.referrals.setting.domain.BoroughSettings;
import uk.leabridge.referrals.setting.domain.ChosenSetting;
import uk.leabridge.referrals.setting.domain.Keeping;

/** Reads all that a borough has chosen, as it is stored now. */
@ApplicationScoped
public class ChosenSettingQueries {
    private final BoroughSettings settings;
    private final BoroughSettingQueries defaults;
    private final RetentionConfig keeping;

    ChosenSettingQueries(BoroughSettings settings, BoroughSettingQueries defaults, RetentionConfig keeping) {
        this.settings = settings;
        this.defaults = defaults;
        this.keeping = keeping;
    }

    /**
     * All choices of a borough.
     *
     * @param chosen false where all of them are the service's defaults
     */
    public record Chosen(BoroughSetting setting, Keeping keeping, boolean chosen, long version) {}

    /** How many months a borough keeps what has ended; see {@link Keeping}. */
    public record Months(int standard, int under18NoFurtherAction, int advice) {}

    @Transactional
    public Chosen read(Actor actor) {
        var borough = actor.borough();
        var stored = settings.findChosen(borough);
        return new Chosen(
                stored.map(ChosenSetting::setting).orElseGet(() -> defaults.fallback(borough)),
                kept(borough),
                stored.isPresent(),
                stored.map(ChosenSetting::version).orElse(0L));
    }

    /** Never from memory: by an older choice a record might be destroyed too early. Joins the transaction that is open. */
    public Months months(Borough borough) {
        var kept = kept(borough);
        return new Months(kept.standard(), kept.under18NoFurtherAction(), kept.advice());
    }

    private Keeping kept(Borough borough) {
        var months = settings.keeping(borough);
        return new Keeping(
                months.getOrDefault("STANDARD", keeping.standardMonths()),
                months.getOrDefault("UNDER_18_NO_FURTHER_ACTION", keeping.under18NoFurtherActionMonths()),
                months.getOrDefault("ADVICE", keeping.adviceMonths()));
    }
}
