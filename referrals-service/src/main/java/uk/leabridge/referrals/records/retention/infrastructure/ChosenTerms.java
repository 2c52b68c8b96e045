package uk.leabridge.referrals.records.retention.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.referrals.records.retention.application.RetentionTerms;
import uk.leabridge.referrals.records.retention.domain.RetentionClass;
import uk.leabridge.referrals.records.retention.domain.Terms;
import uk.leabridge.referrals.setting.application.ChosenSettingQueries;

/** Among what a borough chooses for itself. */
@ApplicationScoped
class ChosenTerms implements RetentionTerms {
    private final ChosenSettingQueries settings;

    ChosenTerms(ChosenSettingQueries settings) {
        this.settings = settings;
    }

    @Override
    public Terms of(Borough borough) {
        var months = settings.months(borough);
        return new Terms(Map.of(
                RetentionClass.STANDARD, months.standard(),
                RetentionClass.UNDER_18_NO_FURTHER_ACTION, months.under18NoFurtherAction(),
                RetentionClass.ADVICE, months.advice()));
    }
}
