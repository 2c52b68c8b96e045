package uk.leabridge.referrals.setting.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.referrals.setting.domain.BoroughContact;
import uk.leabridge.referrals.setting.domain.BoroughSetting;
import uk.leabridge.referrals.setting.domain.BoroughSettings;
import uk.leabridge.referrals.setting.domain.ChosenSetting;
import uk.leabridge.referrals.setting.domain.Keeping;

@ApplicationScoped
class JdbcBoroughSettings implements BoroughSettings {
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

    private final AgroalDataSource database;

    JdbcBoroughSettings(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<BoroughSetting> find(Borough borough) {
        return find(FIND, borough).map(ChosenSetting::setting);
    }

    @Override
    public Optional<ChosenSetting> findChosen(Borough borough) {
        return find(FIND, borough);
    }

    @Override
    public Optional<ChosenSetting> findToChange(Borough borough) {
        return find(FIND + " for update", borough);
    }

    private Optional<ChosenSetting> find(String sql, Borough borough) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, borough.code());
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(chosen(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the borough's settings could not be read", e);
        }
    }

    @Override
    public List<BoroughContact> contacts() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CONTACTS);
                var row = statement.executeQuery()) {
            var contacts = new ArrayList<BoroughContact>();
            while (row.next()) contacts.add(new BoroughContact(row.getString(1), row.getString(2)));
            return contacts;
        } catch (SQLException e) {
            throw new IllegalStateException("the boroughs could not be read", e);
        }
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
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, chosen.setting());
            statement.setLong(13, chosen.version());
            statement.setString(14, borough.code());
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the borough's settings could not be stored", e);
        }
    }

    @Override
    public Map<String, Integer> keeping(Borough borough) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEEPING)) {
            statement.setString(1, borough.code());
            try (var row = statement.executeQuery()) {
                var months = new HashMap<String, Integer>();
                while (row.next()) months.put(row.getString(1), row.getInt(2));
                return months;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("how long records are kept could not be read", e);
        }
    }

    @Override
    public void keep(Borough borough, Keeping months) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            int[] each = {months.standard(), months.under18NoFurtherAction(), months.advice()};
            for (int i = 0; i < each.length; i++) {
                statement.setString(2 * i + 1, borough.code());
                statement.setInt(2 * i + 2, each[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("how long records are kept could not be stored", e);
        }
    }

    private static void bind(PreparedStatement statement, BoroughSetting setting) throws SQLException {
        statement.setString(1, setting.referencePrefix());
        statement.setInt(2, setting.reasonMinLength());
        statement.setInt(3, setting.gatewayCheckDays());
        statement.setInt(4, setting.screeningDays());
        statement.setInt(5, setting.assessmentMonths());
        statement.setInt(6, setting.reviewMonths());
        statement.setInt(7, setting.silenceDays());
        statement.setInt(8, setting.firstExitReviewMonths());
        statement.setInt(9, setting.lastExitReviewMonths());
        statement.setInt(10, setting.confirmationDays());
        statement.setInt(11, setting.signpostChaseDays());
        statement.setString(12, setting.contact());
    }

    private static ChosenSetting chosen(ResultSet row) throws SQLException {
        var setting = new BoroughSetting(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                row.getString(12));
        return new ChosenSetting(setting, row.getLong(13));
    }
}
