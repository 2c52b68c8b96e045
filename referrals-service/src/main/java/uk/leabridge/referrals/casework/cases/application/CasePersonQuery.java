package uk.leabridge.referrals.casework.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.transaction.OneTrip;

/**
 * Who one case is about: a look of its own, because the case is worked on without knowing. Nothing is answered before the look is
 * recorded.
 */
@ApplicationScoped
public class CasePersonQuery {
    private final SealedPeople people;
    private final CaseAccess access;
    private final SealedIdentities identities;
    private final Audit audit;
    private final OneTrip trip;

    CasePersonQuery(SealedPeople people, CaseAccess access, SealedIdentities identities, Audit audit, OneTrip trip) {
        this.people = people;
        this.access = access;
        this.identities = identities;
        this.audit = audit;
        this.trip = trip;
    }

    /** Who a case is about; nobody when the person's record was destroyed. */
    public record Named(Optional<CaseIdentity> identity) {}

    public Optional<Named> of(UUID caseId, Actor actor) {
        return people.of(caseId, actor)
                .filter(found -> access.mayLook(actor, found))
                .map(found -> trip.commit(actor, () -> {
                    audit.record(actor, AuditedAction.of("case.person.read", "case", caseId, found.person()));
                    return new Named(identities.open(found));
                }));
    }
}
