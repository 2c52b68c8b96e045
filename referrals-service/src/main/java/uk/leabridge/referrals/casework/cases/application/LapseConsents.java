package uk.leabridge.referrals.casework.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Clock;
import uk.leabridge.platform.time.Identifiers;
import uk.leabridge.referrals.casework.cases.domain.ConsentFrom;

/**
 * Notices of whom a parent or carer was asked that they have turned 18, so that an officer asks them (ADR 0036). It opens sealed dates
 * of birth and keeps none: from the birthday on a case says that the word no longer counts, and before it nothing says when that will be.
 */
@ApplicationScoped
public class LapseConsents {
    private static final int MOST = 200;

    private final ParentsConsents consents;
    private final SealedIdentities identities;
    private final Audit audit;
    private final Identifiers identifiers;
    private final InstantSource time;

    LapseConsents(
            ParentsConsents consents,
            SealedIdentities identities,
            Audit audit,
            Identifiers identifiers,
            InstantSource time) {
        this.consents = consents;
        this.identities = identities;
        this.audit = audit;
        this.identifiers = identifiers;
        this.time = time;
    }

    /**
     * Looks at some of the borough's cases; the actor is the service.
     *
     * @param after the last case that was looked at
     * @return the last one now; nothing when there are no more
     */
    @Transactional
    public Optional<UUID> handle(Optional<UUID> after, Actor actor) {
        var words = consents.next(actor.borough(), after, MOST);
        if (words.isEmpty()) return Optional.empty();
        audit.record(actor, AuditedAction.of("case.consents.check", "consent-check", identifiers.next()));
        var today = LocalDate.ofInstant(time.instant(), Clock.LONDON);
        words.stream().filter(word -> isOutgrown(word, today)).forEach(word -> lapse(word, today, actor));
        return Optional.of(words.getLast().of().caseId());
    }

    private boolean isOutgrown(ParentsConsents.Word word, LocalDate today) {
        var born = identities.open(word.of()).map(CaseIdentity::dateOfBirth).orElse(null);
        return !ConsentFrom.on(today, born, word.kind()).contains(ConsentFrom.PARENT_OR_CARER);
    }

    private void lapse(ParentsConsents.Word word, LocalDate today, Actor actor) {
        var of = word.of();
        if (consents.lapse(of.caseId(), today.atStartOfDay(Clock.LONDON).toInstant())) {
            audit.record(actor, AuditedAction.of("case.consent.lapse", "case", of.caseId(), of.person()));
        }
    }
}
