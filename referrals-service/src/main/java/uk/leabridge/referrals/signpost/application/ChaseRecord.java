package uk.leabridge.referrals.signpost.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.cases.application.SupportCases;
import uk.leabridge.referrals.cases.domain.SupportStep;
import uk.leabridge.referrals.referral.application.PointedReferrals;
import uk.leabridge.referrals.signpost.domain.ChaseResult;
import uk.leabridge.referrals.signpost.domain.Signposting;

/** What goes on record with every chase: audit, and the chronology of the referral or case. */
@ApplicationScoped
class ChaseRecord {
    private final PointedReferrals referrals;
    private final SupportCases cases;
    private final Audit audit;

    ChaseRecord(PointedReferrals referrals, SupportCases cases, Audit audit) {
        this.referrals = referrals;
        this.cases = cases;
        this.audit = audit;
    }

    /** Whether what it is about is there for the actor; a case is held until the end of the transaction. */
    boolean isThere(Signposting of, Actor actor) {
        return switch (of.about()) {
            case REFERRAL -> referrals.personOf(of.of(), actor).isPresent();
            case CASE -> cases.findToChange(of.of(), actor).isPresent();
        };
    }

    void keep(Signposting of, ChaseResult result, String words, Actor actor) {
        audit.record(actor, AuditedAction.of("signpost.chase", "signpost", of.id(), of.person()));
        switch (of.about()) {
            case REFERRAL -> referrals.note(of.of(), of.route(), result.name(), words, actor);
            case CASE -> {
                var codes = List.of(of.route().name(), result.name());
                cases.note(of.of(), SupportStep.SIGNPOST_CHASED, codes, words, actor);
            }
        }
    }
}
