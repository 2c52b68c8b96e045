package uk.leabridge.referrals.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.leabridge.referrals.insight.domain.CellSuppression;
import uk.leabridge.referrals.insight.domain.Chance;
import uk.leabridge.referrals.insight.domain.Journeys;
import uk.leabridge.referrals.insight.domain.Populations;
import uk.leabridge.referrals.insight.domain.Release;
import uk.leabridge.referrals.insight.domain.ReportingYear;
import uk.leabridge.referrals.insight.domain.YearTables;

/** Makes what may be released of a year, for each audience: the same for the preview and for the release. */
@ApplicationScoped
class YearFigures {
    private final Journeys journeys;
    private final Populations populations;
    private final CellSuppression suppression;
    private final Chance chance;
    private final InstantSource time;

    YearFigures(
            Journeys journeys,
            Populations populations,
            CellSuppression suppression,
            Chance chance,
            InstantSource time) {
        this.journeys = journeys;
        this.populations = populations;
        this.suppression = suppression;
        this.chance = chance;
        this.time = time;
    }

    boolean isOver(ReportingYear year) {
        return year.isOver(time.instant());
    }

    /** A release for each audience; nothing when there were too few referrals. */
    Optional<List<Release>> of(ReportingYear year) {
        var now = time.instant().truncatedTo(ChronoUnit.MICROS);
        var people = populations.all();
        var timeliness = journeys.timelinessOfAll(year);
        return YearTables.of(journeys.ofAll(year), suppression).map(tables -> Arrays.stream(Release.Audience.values())
                .map(audience -> Release.of(year, audience, tables, timeliness, people, chance, now))
                .toList());
    }
}
