package uk.leabridge.referrals.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.referrals.insight.domain.Release;
import uk.leabridge.referrals.insight.domain.Release.Audience;
import uk.leabridge.referrals.insight.domain.Releases;
import uk.leabridge.referrals.insight.domain.ReportingYear;

/** Reads the partnership's figures: what was released, and what would be. */
@ApplicationScoped
public class ReleaseQueries {
    private final Releases releases;
    private final YearFigures figures;
    private final Identifiers identifiers;
    private final Audit audit;

    ReleaseQueries(Releases releases, YearFigures figures, Identifiers identifiers, Audit audit) {
        this.releases = releases;
        this.figures = figures;
        this.identifiers = identifiers;
        this.audit = audit;
    }

    /** The years that were released, newest first. */
    @Transactional
    public List<Release> newest(Audience audience) {
        return releases.newest(audience);
    }

    @Transactional
    public Optional<Release> find(ReportingYear year, Audience audience) {
        return releases.find(year, audience).map(Release::withSafeTimes);
    }

    /** What would be released now, to each audience; nothing while the year runs or when there were too few referrals. */
    @Transactional
    public List<Release> preview(ReportingYear year, Actor actor) {
        audit.record(
                actor,
                AuditedAction.of("insight.preview", "insight-release", identifiers.next())
                        .because(year.code()));
        return figures.isOver(year) ? figures.of(year).orElse(List.of()) : List.of();
    }
}
