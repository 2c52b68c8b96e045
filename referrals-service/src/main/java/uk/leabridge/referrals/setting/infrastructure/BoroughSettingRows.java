package uk.leabridge.referrals.setting.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.transaction.Row;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.setting.domain.BoroughContact;
import uk.leabridge.referrals.setting.domain.BoroughSetting;
import uk.leabridge.referrals.setting.domain.BoroughSettings;
import uk.leabridge.referrals.setting.domain.ChosenSetting;
import uk.leabridge.referrals.setting.domain.Keeping;

/** By rows: a setting is a record without behaviour, the first of two that choose one at once wins, and terms are kept three at once. */
@ApplicationScoped
class BoroughSettingRows implements BoroughSettings {
    private static final String COLUMNS =
            "reference_prefix, reason_min_length, gateway_check_days, screening_days, assessment_months, review_months,"
                    + " silence_days, first_exit_review_months, last_exit_review_months, confirmation_days,"
                    + " signpost_chase_days, contact";
    private static final String FIND = "select " + COLUMNS + ", version from borough_setting where borough = ?";
    private static final String CONTACTS =
            "select borough, contact from borough_setting where contact is not null order by borough limit 200";
    private static final String ADD = "insert into borough_setting (" + COLUMNS
            + ", version, borough) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String REPLACE = "update borough_setting set (" + COLUMNS
            + ", version) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) where borough = ?";
    private static final String KEEPING = "select class, months from retention_term where borough = ?";
    private static final String KEEP = "insert into retention_term (borough, class, months)"
            + " values (?, 'STANDARD', ?), (?, 'UNDER_18_NO_FURTHER_ACTION', ?), (?, 'ADVICE', ?)"
            + " on conflict (borough, class) do update set months = excluded.months";

    private final Rows rows;

    BoroughSettingRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<BoroughSetting> find(Borough borough) {
        return findChosen(borough).map(ChosenSetting::setting);
    }

    @Override
    public Optional<ChosenSetting> findChosen(Borough borough) {
        return rows.of(FIND, borough.code()).first(BoroughSettingRows::chosen);
    }

    @Override
    public Optional<ChosenSetting> findToChange(Borough borough) {
        return rows.of(FIND + " for update", borough.code()).first(BoroughSettingRows::chosen);
    }

    @Override
    public List<BoroughContact> contacts() {
        return rows.of(CONTACTS).list(row -> new BoroughContact(row.text(1), row.text(2)));
    }

    @Override
    public boolean add(Borough borough, BoroughSetting setting) {
        return store(ADD, borough, new ChosenSetting(setting, 1)) == 1;
    }

    @Override
    public void replace(Borough borough, ChosenSetting next) {
        if (store(REPLACE, borough, next) != 1)
            throw new IllegalStateException("the borough's settings were not locked");
    }

    private int store(String sql, Borough borough, ChosenSetting chosen) {
        var setting = chosen.setting();
        return rows.of(
                        sql,
                        setting.referencePrefix(),
                        setting.reasonMinLength(),
                        setting.gatewayCheckDays(),
                        setting.screeningDays(),
                        setting.assessmentMonths(),
                        setting.reviewMonths(),
                        setting.silenceDays(),
                        setting.firstExitReviewMonths(),
                        setting.lastExitReviewMonths(),
                        setting.confirmationDays(),
                        setting.signpostChaseDays(),
                        setting.contact(),
                        chosen.version(),
                        borough.code())
                .changed();
    }

    @Override
    public Map<String, Integer> keeping(Borough borough) {
        return rows.of(KEEPING, borough.code()).list(row -> Map.entry(row.text(1), row.count(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void keep(Borough borough, Keeping months) {
        var code = borough.code();
        rows.of(KEEP, code, months.standard(), code, months.under18NoFurtherAction(), code, months.advice())
                .changed();
    }

    private static ChosenSetting chosen(Row row) {
        var setting = new BoroughSetting(
                row.text(1),
                row.count(2),
                row.count(3),
                row.count(4),
                row.count(5),
                row.count(6),
                row.count(7),
                row.count(8),
                row.count(9),
                row.count(10),
                row.count(11),
                row.textOrNull(12));
        return new ChosenSetting(setting, row.number(13));
    }
}
