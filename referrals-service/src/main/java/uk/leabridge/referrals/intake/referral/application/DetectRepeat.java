package uk.leabridge.referrals.intake.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.intake.linkage.application.LinkageChecks;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage.Among;
import uk.leabridge.referrals.intake.referral.domain.Referrals;

/**
 * Finds out, once for each new referral, whether the probable same person was referred before (referrals design, section 2). One
 * check is done after another, so of two referrals at once the second finds the first. What a check finds commits with its end.
 */
@ApplicationScoped
public class DetectRepeat {
    private static final int MOST = 2_000;

    private final LinkageChecks checks;
    private final PersonLinkage linkage;
    private final BoroughsAsked boroughs;
    private final Referrals referrals;
    private final ReferralRecord record;
    private final InstantSource time;

    DetectRepeat(
            LinkageChecks checks,
            PersonLinkage linkage,
            BoroughsAsked boroughs,
            Referrals referrals,
            ReferralRecord record,
            InstantSource time) {
        this.checks = checks;
        this.linkage = linkage;
        this.boroughs = boroughs;
        this.referrals = referrals;
        this.record = record;
        this.time = time;
    }

    /** Ends the checks of those that share nothing with anybody, and answers which others wait; the actor is the service. */
    @Transactional
    public List<UUID> letPass(Actor actor) {
        checks.beAlone();
        var waiting = checks.claim(MOST);
        if (waiting.isEmpty()) return List.of();
        var linked = checks.linked(waiting);
        var free = new HashSet<>(waiting);
        free.removeAll(linked);
        if (!free.isEmpty()) checks.done(free);
        return waiting.stream().filter(linked::contains).toList();
    }

    /** Ends the check of one; nothing happens when it is done already. */
    @Transactional
    public void handle(UUID id, Actor actor) {
        checks.beAlone();
        if (!checks.claim(id)) return;
        checks.done(List.of(id));
        var referral = referrals.find(id).orElseThrow(() -> new IllegalStateException("a referral no longer exists"));
        if (record.isDestroyed(referral)) return;
        int known = linkage.within(id, Among.CHECKED).size();
        int elsewhere = boroughs.about(referral, Among.CHECKED, actor).size();
        if (known + elsewhere == 0) return;
        var steps = referral.foundOthers(known, elsewhere, time.instant().truncatedTo(ChronoUnit.MICROS));
        referrals.keepEscalation(referral);
        record.keep(referral, steps, "referral.repeat-detected", actor);
    }
}
