package uk.leabridge.referrals.casework.signpost.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.casework.cases.application.SupportCases;
import uk.leabridge.referrals.casework.cases.domain.SupportStep;
import uk.leabridge.referrals.casework.signpost.domain.ChaseResult;
import uk.leabridge.referrals.casework.signpost.domain.Signposting;
import uk.leabridge.referrals.intake.referral.application.PointedReferrals;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

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

    /** Whether what it is about is there for the actor; it is held until the end of the transaction. */
    boolean isThere(Signposting of, Actor actor) {
        return switch (of.about()) {
            case REFERRAL -> referrals.hold(of.of(), actor);
            case CASE -> cases.findToChange(of.of(), actor).isPresent();
        };
    }

    void keep(Signposting of, ChaseResult result, Set<Signpost> instead, String words, Actor actor) {
        audit.record(actor, AuditedAction.of("signpost.chase", "signpost", of.id(), of.person()));
        var codes = new ArrayList<>(List.of(of.route().name(), result.name()));
        instead.stream().sorted().map(Enum::name).forEach(codes::add);
        switch (of.about()) {
            case REFERRAL -> referrals.note(of.of(), codes, words, actor);
            case CASE -> cases.note(of.of(), SupportStep.SIGNPOST_CHASED, codes, words, actor);
        }
    }
}
