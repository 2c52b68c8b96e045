package uk.leabridge.referrals.casework.signpost.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.platform.time.WorkingDays;
import uk.leabridge.referrals.casework.cases.application.CaseSignposts;
import uk.leabridge.referrals.casework.signpost.domain.Signposting;
import uk.leabridge.referrals.casework.signpost.domain.Signposting.Pointed;
import uk.leabridge.referrals.casework.signpost.domain.Signposting.PointedFrom;
import uk.leabridge.referrals.casework.signpost.domain.Signpostings;
import uk.leabridge.referrals.intake.referral.application.ReferralSignposts;
import uk.leabridge.referrals.intake.referral.domain.Signpost;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** Begins to chase where somebody is pointed to, one row a route. What is asked about already goes on as it is. */
@ApplicationScoped
class OpenSignposts implements ReferralSignposts, CaseSignposts {
    private final Signpostings signpostings;
    private final BoroughSettingQueries settings;
    private final WorkingDays workingDays;
    private final Beginnings beginnings;

    OpenSignposts(
            Signpostings signpostings, BoroughSettingQueries settings, WorkingDays workingDays, Beginnings beginnings) {
        this.signpostings = signpostings;
        this.settings = settings;
        this.workingDays = workingDays;
        this.beginnings = beginnings;
    }

    @Override
    public void point(UUID referral, UUID person, Set<Signpost> routes, Instant at, Actor by) {
        begin(PointedFrom.REFERRAL, referral, person, routes, at, by);
    }

    @Override
    public void open(UUID caseId, UUID person, Set<Signpost> routes, Instant at, Actor by) {
        begin(PointedFrom.CASE, caseId, person, routes, at, by);
    }

    /** The person is pointed elsewhere, because nothing came of one. */
    void instead(Signposting of, Set<Signpost> routes, Instant at, Actor by) {
        begin(of.about(), of.of(), of.person(), routes, at, by);
    }

    private void begin(PointedFrom about, UUID of, UUID person, Set<Signpost> routes, Instant at, Actor by) {
        if (routes.isEmpty()) return;
        var chaseAt = workingDays.dueAfter(at, settings.of(by.borough()).signpostChaseDays());
        var pointed = new Pointed(about, of, by.borough().code(), person, by.subject(), at, chaseAt);
        var chased = signpostings.chased(about, of);
        routes.stream()
                .filter(route -> !chased.contains(route))
                .sorted()
                .forEach(route -> signpostings.add(Signposting.to(route, beginnings.id(), pointed)));
    }
}
