package uk.leabridge.referrals.cases.infrastructure;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.referrals.cases.application.ParentsConsents;
import uk.leabridge.referrals.cases.application.SealedPeople.SealedPerson;
import uk.leabridge.referrals.referral.domain.PanelKind;

@ApplicationScoped
class JdbcParentsConsents implements ParentsConsents {
    private static final String NEXT =
            "select case_id, person_id, kind, identity, wrapped from parents_consents(?, ?, ?)";
    private static final String LAPSE = "select lapse_consent(?, ?)";

    private final AgroalDataSource database;
    private final AgroalDataSource keeper;

    JdbcParentsConsents(AgroalDataSource database, @DataSource("keeper") AgroalDataSource keeper) {
        this.database = database;
        this.keeper = keeper;
    }

    @Override
    public List<Word> next(Borough borough, Optional<UUID> after, int most) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, borough.code());
            statement.setObject(2, after.orElse(null), Types.OTHER);
            statement.setInt(3, most);
            try (var row = statement.executeQuery()) {
                var words = new ArrayList<Word>();
                while (row.next()) {
                    var person = new SealedPerson(
                            row.getObject(1, UUID.class),
                            borough.code(),
                            row.getObject(2, UUID.class),
                            row.getBytes(4),
                            row.getBytes(5));
                    words.add(new Word(person, PanelKind.valueOf(row.getString(3))));
                }
                return words;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the consents of parents could not be read", e);
        }
    }

    @Override
    public boolean lapse(UUID caseId, Instant since) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LAPSE)) {
            statement.setObject(1, caseId);
            statement.setObject(2, OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a consent could not be recorded as lapsed", e);
        }
    }

    @Override
    public List<Borough> boroughs() {
        try (var connection = keeper.getConnection();
                var statement = connection.prepareStatement("select boroughs_at_work()");
                var row = statement.executeQuery()) {
            var boroughs = new ArrayList<Borough>();
            while (row.next()) boroughs.add(new Borough(row.getString(1)));
            return boroughs;
        } catch (SQLException e) {
            throw new IllegalStateException("the boroughs with work to do could not be read", e);
        }
    }
}
