package uk.leabridge.referrals.casework.due.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.casework.due.application.DueLists.Asked;
import uk.leabridge.referrals.casework.due.domain.OverdueEvents;
import uk.leabridge.referrals.intake.referral.application.MissedDeadlines;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/** Tells what is overdue about one referral or case, as the look at all of them would have done. */
@ApplicationScoped
class LateWork implements MissedDeadlines {
    private static final int MOST = 1_000;

    private final Escalations escalations;
    private final OverdueEvents events;
    private final BoroughSettingQueries settings;
    private final InstantSource time;

    LateWork(Escalations escalations, OverdueEvents events, BoroughSettingQueries settings, InstantSource time) {
        this.escalations = escalations;
        this.events = events;
        this.settings = settings;
        this.time = time;
    }

    @Override
    public void tell(UUID subject, Actor actor) {
        var borough = actor.borough();
        var asked = new Asked(borough.code(), time.instant(), DueTerms.of(settings.of(borough)));
        events.publish(escalations.raise(asked, Optional.of(subject), MOST));
    }
}
