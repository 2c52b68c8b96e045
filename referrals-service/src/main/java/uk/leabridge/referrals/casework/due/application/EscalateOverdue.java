package uk.leabridge.referrals.casework.due.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.casework.due.application.DueLists.Asked;
import uk.leabridge.referrals.casework.due.domain.OverdueEvents;
import uk.leabridge.referrals.setting.application.BoroughSettingQueries;

/**
 * Tells what is overdue in a borough, once for each thing and each moment at which it was due (referrals design, section 3). What it
 * puts down commits with the events: whatever ends it in between, the next look finds the rest.
 */
@ApplicationScoped
public class EscalateOverdue {
    /** How many are told in one transaction. */
    public static final int MOST = 500;

    private final Escalations escalations;
    private final OverdueEvents events;
    private final BoroughSettingQueries settings;
    private final InstantSource time;

    EscalateOverdue(Escalations escalations, OverdueEvents events, BoroughSettingQueries settings, InstantSource time) {
        this.escalations = escalations;
        this.events = events;
        this.settings = settings;
        this.time = time;
    }

    /**
     * Tells the longest overdue; the actor is the service.
     *
     * @return how many; {@link #MOST} when there may be more
     */
    @Transactional
    public int handle(Actor actor) {
        var borough = actor.borough();
        var asked = new Asked(borough.code(), time.instant(), DueTerms.of(settings.of(borough)));
        var raised = escalations.raise(asked, Optional.empty(), MOST);
        events.publish(raised);
        return raised.size();
    }
}
