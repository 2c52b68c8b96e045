package uk.leabridge.referrals.intake.referral.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.LegalBasis;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** Where a referral becomes a case. */
public interface CaseOpenings {
    /** Opens a case within the transaction of the screening: both are there or neither is. */
    void open(OpenedReferral referral, Actor officer);

    /**
     * What a case begins with.
     *
     * @param person the person's id, whose data key seals all words
     * @param named how the referrer named the person; sealed before it is stored
     * @param kindReason why the officer chose the kind of panel; null when the date of birth decided
     * @param reason why a case is opened; sealed before it is stored
     * @param evidence what it rests on; sealed before it is stored
     */
    record OpenedReferral(
            UUID id,
            UUID person,
            ReferredPerson named,
            Concern concern,
            PanelKind kind,
            @Nullable String kindReason,
            String reason,
            @Nullable String evidence,
            LegalBasis legalBasis,
            Instant at) {}
}
