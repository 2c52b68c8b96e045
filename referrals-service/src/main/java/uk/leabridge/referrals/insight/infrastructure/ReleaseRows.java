package uk.leabridge.referrals.insight.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.insight.domain.Release;
import uk.leabridge.referrals.insight.domain.Release.Audience;
import uk.leabridge.referrals.insight.domain.Releases;
import uk.leabridge.referrals.insight.domain.ReportingYear;

/** By rows: a release is one document, read as it was written, and of two at once the first wins. */
@ApplicationScoped
class ReleaseRows implements Releases {
    private static final String ADD = """
            insert into insight_release (year, audience, released_at, released_by, document)
            values (?, ?, ?, ?, ?::text::jsonb) on conflict do nothing""";
    private static final String FIND = "select document from insight_release where year = ? and audience = ?";
    private static final String NEWEST =
            "select document from insight_release where audience = ? order by year desc limit 100";

    private final Rows rows;
    private final ObjectMapper json;

    ReleaseRows(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    public Optional<Release> find(ReportingYear year, Audience audience) {
        return rows.of(FIND, year.code(), audience).first(row -> read(row.text(1)));
    }

    @Override
    public List<Release> newest(Audience audience) {
        return rows.of(NEWEST, audience).list(row -> read(row.text(1)));
    }

    @Override
    public boolean add(List<Release> releases, String by) {
        int added = 0;
        for (var one : releases) {
            added += rows.of(ADD, one.year(), one.audience(), one.releasedAt(), by, written(one))
                    .changed();
        }
        return added == releases.size();
    }

    private Release read(String document) {
        try {
            return json.readValue(document, Release.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a release could not be read", e);
        }
    }

    private String written(Release release) {
        try {
            return json.writeValueAsString(release);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the release could not be stored", e);
        }
    }
}
