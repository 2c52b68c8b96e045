package uk.leabridge.referrals.setting.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.referrals.setting.domain.BoroughContact;
import uk.leabridge.referrals.setting.domain.BoroughSetting;
import uk.leabridge.referrals.setting.domain.BoroughSettings;

@ApplicationScoped
class JdbcBoroughSettings implements BoroughSettings {
    private static final String FIND =
            "select reference_prefix, reason_min_length, gateway_check_days, screening_days, assessment_months, review_months,"
                    + " silence_days, first_exit_review_months, last_exit_review_months, confirmation_days, contact from borough_setting where borough = ?";

    private static final String CONTACTS =
            "select borough, contact from borough_setting where contact is not null order by borough limit 200";

    private final AgroalDataSource database;

    JdbcBoroughSettings(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<BoroughSetting> find(Borough borough) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, borough.code());
            try (var row = statement.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new BoroughSetting(
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
                        row.getString(11)));
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
}
