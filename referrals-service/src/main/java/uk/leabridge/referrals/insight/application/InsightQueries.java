package uk.leabridge.referrals.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.insight.domain.Chance;
import uk.leabridge.referrals.insight.domain.Characteristic;
import uk.leabridge.referrals.insight.domain.Comparison;
import uk.leabridge.referrals.insight.domain.Decision;
import uk.leabridge.referrals.insight.domain.Funnel;
import uk.leabridge.referrals.insight.domain.Journeys;
import uk.leabridge.referrals.insight.domain.Population;
import uk.leabridge.referrals.insight.domain.Populations;
import uk.leabridge.referrals.insight.domain.ReportingYear;
import uk.leabridge.referrals.insight.domain.Timeliness;

/** A borough's own figures, for those who may read each of its referrals: nothing is hidden from them. */
@ApplicationScoped
public class InsightQueries {
    private final Journeys journeys;
    private final Populations populations;
    private final Chance chance;

    InsightQueries(Journeys journeys, Populations populations, Chance chance) {
        this.journeys = journeys;
        this.populations = populations;
        this.chance = chance;
    }

    @Transactional
    public Funnel funnel(ReportingYear year, Characteristic by, Actor actor) {
        return Funnel.of(by, journeys.ofBorough(actor.borough().code(), year));
    }

    @Transactional
    public List<Timeliness> timeliness(ReportingYear year, Actor actor) {
        return journeys.timelinessOfBorough(actor.borough().code(), year);
    }

    /** Whether a decision falls on some groups of the borough's people more often than chance alone would make it. */
    @Transactional
    public Comparison comparison(ReportingYear year, Decision decision, Characteristic by, Actor actor) {
        var borough = actor.borough().code();
        var population = Population.of(
                by,
                populations.all().stream()
                        .filter(p -> p.borough().equals(borough))
                        .toList());
        return Comparison.of(decision, Funnel.of(by, journeys.ofBorough(borough, year)), population, chance);
    }
}
