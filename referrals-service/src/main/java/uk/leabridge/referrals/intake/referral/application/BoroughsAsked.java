package uk.leabridge.referrals.intake.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage.Among;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage.LinkElsewhere;
import uk.leabridge.referrals.intake.referral.domain.Referral;

/** Asks the other boroughs whether they know a person. Each that does finds in its own access log that it was asked, by whom and why. */
@ApplicationScoped
class BoroughsAsked {
    /** PostgreSQL lets an actor add this action alone to another borough's log. */
    private static final String ASKED = "referral.linkage-asked";

    private static final String PURPOSE = "REPEAT_REFERRAL:";

    private final PersonLinkage linkage;
    private final Audit audit;

    BoroughsAsked(PersonLinkage linkage, Audit audit) {
        this.linkage = linkage;
        this.audit = audit;
    }

    List<LinkElsewhere> about(Referral referral, Among among, Actor actor) {
        var known = linkage.elsewhere(referral.id(), among);
        for (var link : known) {
            var there = new Actor(actor.subject(), actor.roles(), link.borough(), actor.organisation());
            audit.record(
                    there,
                    AuditedAction.of(ASKED, "referral", link.referral(), link.person())
                            .because(PURPOSE + referral.borough()));
        }
        return known;
    }
}
