package uk.leabridge.referrals.insight.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.leabridge.referrals.insight.domain.Release;
import uk.leabridge.referrals.insight.domain.Release.Audience;
import uk.leabridge.referrals.insight.domain.Releases;
import uk.leabridge.referrals.insight.domain.ReportingYear;

/** A release is one document, read as it was written. */
@ApplicationScoped
class JdbcReleases implements Releases {
    private static final String ADD = "insert into insight_release (year, audience, released_at, released_by, document)"
            + " values (?, ?, ?, ?, ?::text::jsonb) on conflict do nothing";
    private static final String FIND = "select document from insight_release where year = ? and audience = ?";
    private static final String NEWEST =
            "select document from insight_release where audience = ? order by year desc limit 100";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    JdbcReleases(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Optional<Release> find(ReportingYear year, Audience audience) {
        return read(FIND, year.code(), audience.name()).stream().findFirst();
    }

    @Override
    public List<Release> newest(Audience audience) {
        return read(NEWEST, audience.name());
    }

    private List<Release> read(String sql, String... by) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < by.length; i++) statement.setString(i + 1, by[i]);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Release>();
                while (rows.next()) found.add(json.readValue(rows.getString(1), Release.class));
                return found;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the releases could not be read", e);
        }
    }

    @Override
    public boolean add(List<Release> releases, String by) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            int added = 0;
            for (var release : releases) {
                statement.setString(1, release.year());
                statement.setString(2, release.audience().name());
                statement.setObject(3, OffsetDateTime.ofInstant(release.releasedAt(), ZoneOffset.UTC));
                statement.setString(4, by);
                statement.setString(5, json.writeValueAsString(release));
                added += statement.executeUpdate();
            }
            return added == releases.size();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the release could not be stored", e);
        }
    }
}
