package uk.leabridge.referrals.retention.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.referrals.config.RetentionConfig;
import uk.leabridge.referrals.retention.application.RetentionTerms;
import uk.leabridge.referrals.retention.domain.RetentionClass;
import uk.leabridge.referrals.retention.domain.Terms;

/** What a borough has not chosen is as the configuration says. */
@ApplicationScoped
class JdbcTerms implements RetentionTerms {
    private static final String FIND = "select class, months from retention_term where borough = ?";

    private final AgroalDataSource database;
    private final RetentionConfig defaults;

    JdbcTerms(AgroalDataSource database, RetentionConfig defaults) {
        this.database = database;
        this.defaults = defaults;
    }

    @Override
    public Terms of(Borough borough) {
        var months = new EnumMap<RetentionClass, Integer>(Map.of(
                RetentionClass.STANDARD, defaults.standardMonths(),
                RetentionClass.UNDER_18_NO_FURTHER_ACTION, defaults.under18NoFurtherActionMonths(),
                RetentionClass.ADVICE, defaults.adviceMonths()));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, borough.code());
            try (var row = statement.executeQuery()) {
                while (row.next()) months.put(RetentionClass.valueOf(row.getString(1)), row.getInt(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("how long records are kept could not be read", e);
        }
        return new Terms(months);
    }
}
