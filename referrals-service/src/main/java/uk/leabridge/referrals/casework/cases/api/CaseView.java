package uk.leabridge.referrals.casework.cases.api;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.application.CaseQueries.Opened;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;
import uk.leabridge.referrals.casework.cases.domain.CaseStatus;
import uk.leabridge.referrals.casework.cases.domain.ConsentFrom;
import uk.leabridge.referrals.casework.cases.domain.ConsentStatus;
import uk.leabridge.referrals.casework.cases.domain.SafeguardingCase;
import uk.leabridge.referrals.casework.cases.domain.SupportDue;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/**
 * One case. Who it is about is asked for at its {@code person}.
 *
 * @param originBorough where its referral stands: not here when the case came from another borough
 * @param resumesAs the status that a case on hold or offered to another borough goes back to
 * @param allowed what you can do with it now
 * @param agendaItemId where a panel hears it
 * @param otherSafeguardingAt when another route was recorded, after consent was refused or withdrawn
 * @param record what one data key seals: all that is held of the person with this case
 * @param destroyedAt when that record was destroyed; null while it is there, and after a change
 * @param due what is due about the support, for officers and chairs; null after a change
 */
public record CaseView(
        UUID id,
        String reference,
        String borough,
        UUID referralId,
        String originBorough,
        PanelKind kind,
        Concern concern,
        CaseStatus status,
        Instant statusSince,
        @Nullable CaseStatus resumesAs,
        Set<CaseAction> allowed,
        ConsentPart consent,
        @Nullable UUID agendaItemId,
        @Nullable Instant otherSafeguardingAt,
        @Nullable String assignee,
        Instant openedAt,
        @Nullable Instant closedAt,
        long version,
        UUID record,
        @Nullable Instant destroyedAt,
        @Nullable SupportDue due) {
    /**
     * The consent to support.
     *
     * @param lapsed whether it was noticed that whoever was asked is no longer entitled to answer
     * @param mayBeAsked who can be asked for it now; empty where nobody is to be asked, and after a change
     */
    public record ConsentPart(
            ConsentStatus status,
            @Nullable ConsentFrom from,
            @Nullable Instant at,
            boolean lapsed,
            Set<ConsentFrom> mayBeAsked) {}

    static CaseView of(Opened o) {
        return of(o.opened(), o);
    }

    /** After a change. */
    static CaseView of(SafeguardingCase c, Set<CaseAction> allowed) {
        return of(c, new Opened(c, allowed, Set.of(), Optional.empty(), Optional.empty()));
    }

    private static CaseView of(SafeguardingCase c, Opened opened) {
        var consent = c.consent();
        return new CaseView(
                c.id(),
                c.reference(),
                c.borough(),
                c.referral(),
                c.originBorough(),
                c.kind(),
                c.concern(),
                c.status(),
                c.statusSince(),
                c.resumesAs().orElse(null),
                opened.allowed(),
                new ConsentPart(
                        consent.status(),
                        consent.from().orElse(null),
                        consent.at().orElse(null),
                        consent.isLapsed(),
                        opened.mayBeAsked()),
                c.listing().orElse(null),
                c.otherSafeguardingAt().orElse(null),
                c.assignee().orElse(null),
                c.openedAt(),
                c.closedAt().orElse(null),
                c.version(),
                c.person(),
                opened.destroyedAt().orElse(null),
                opened.due().orElse(null));
    }
}
