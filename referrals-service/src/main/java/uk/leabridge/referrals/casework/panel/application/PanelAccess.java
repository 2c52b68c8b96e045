package uk.leabridge.referrals.casework.panel.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.referrals.casework.panel.domain.Meeting;
import uk.leabridge.referrals.casework.panel.domain.Panel;
import uk.leabridge.referrals.casework.panel.domain.PanelMembers;

/** Who may see and work with a panel and its meetings. PostgreSQL's policies say the same once more. */
@ApplicationScoped
class PanelAccess {
    private final PanelMembers members;

    PanelAccess(PanelMembers members) {
        this.members = members;
    }

    /** Sees how it is made up: the borough's staff, and who sits on it. */
    boolean mayRead(Actor actor, Panel panel) {
        return isThere(actor, panel.borough())
                && (actor.hasAny(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.BOROUGH_ADMIN)
                        || (actor.has(Roles.PANEL_MEMBER)
                                && members.sitting(panel.id(), actor.subject()).isPresent()));
    }

    /** Sees all panels of the borough, not only those they sit on. */
    static boolean seesAll(Actor actor) {
        return actor.hasAny(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR, Roles.BOROUGH_ADMIN);
    }

    /** Makes it up, its agencies and its quorum: never who decides by that quorum. */
    static boolean mayMakeUp(Actor actor, Panel panel) {
        return isThere(actor, panel.borough()) && actor.has(Roles.BOROUGH_ADMIN);
    }

    /** Gives and takes its seats. */
    static boolean maySeat(Actor actor, Panel panel) {
        return isThere(actor, panel.borough()) && actor.hasAny(Roles.PANEL_CHAIR, Roles.BOROUGH_ADMIN);
    }

    /** Sees its meetings: officers and chairs, and who sits on it. */
    boolean mayRead(Actor actor, Meeting meeting) {
        return mayRun(actor, meeting.borough())
                || (isThere(actor, meeting.borough())
                        && actor.has(Roles.PANEL_MEMBER)
                        && members.sitting(meeting.panel(), actor.subject()).isPresent());
    }

    /** Sees which meetings a panel has. */
    boolean mayReadMeetings(Actor actor, Panel panel) {
        return mayRun(actor, panel.borough()) || (actor.has(Roles.PANEL_MEMBER) && mayRead(actor, panel));
    }

    /** Plans a meeting, its agenda and attendance. */
    static boolean mayRun(Actor actor, String borough) {
        return isThere(actor, borough) && actor.hasAny(Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR);
    }

    /** Minutes a decision. */
    static boolean mayDecide(Actor actor, String borough) {
        return isThere(actor, borough) && actor.has(Roles.PANEL_CHAIR);
    }

    /** An attempt on a meeting that the actor runs, in the version that they read. */
    static Attempt<Meeting> toRun(Optional<Meeting> found, long version, Actor actor) {
        return Attempt.on(found.filter(meeting -> mayRun(actor, meeting.borough())))
                .at(version, Meeting::version);
    }

    private static boolean isThere(Actor actor, String borough) {
        return actor.worksFor(new Borough(borough));
    }
}
