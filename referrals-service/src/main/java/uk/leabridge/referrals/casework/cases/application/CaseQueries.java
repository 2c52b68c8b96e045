package uk.leabridge.referrals.casework.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.referrals.casework.cases.domain.CaseAction;
import uk.leabridge.referrals.casework.cases.domain.CaseTransitions;
import uk.leabridge.referrals.casework.cases.domain.Cases;
import uk.leabridge.referrals.casework.cases.domain.ConsentFrom;
import uk.leabridge.referrals.casework.cases.domain.SafeguardingCase;
import uk.leabridge.referrals.casework.cases.domain.SupportDue;

/** Reads cases. Whatever unseals a person's record is audited with it. */
@ApplicationScoped
public class CaseQueries {
    private static final Set<CaseAction> OF_THE_OTHER_BOROUGH =
            Set.of(CaseAction.ACCEPT_TRANSFER, CaseAction.REFUSE_TRANSFER);

    private final Cases cases;
    private final CaseLists lists;
    private final CaseAccess access;
    private final SealedIdentities identities;
    private final EntitledToConsent entitled;
    private final SupportClock clock;
    private final Audit audit;

    CaseQueries(
            Cases cases,
            CaseLists lists,
            CaseAccess access,
            SealedIdentities identities,
            EntitledToConsent entitled,
            SupportClock clock,
            Audit audit) {
        this.cases = cases;
        this.lists = lists;
        this.access = access;
        this.identities = identities;
        this.entitled = entitled;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A case; nothing of it names the person.
     *
     * @param mayBeAsked who can be asked for consent, where that is what the actor can do now
     * @param due what is due about the support; for officers and chairs, never for members
     */
    public record Opened(
            SafeguardingCase opened,
            Set<CaseAction> allowed,
            Set<ConsentFrom> mayBeAsked,
            Optional<SupportDue> due,
            Optional<Instant> destroyedAt) {}

    /** A line of the chronology with its words open; they are missing when the record was destroyed. */
    public record Step(
            String kind,
            Instant at,
            @Nullable String from,
            String to,
            String actor,
            List<String> actorRoles,
            List<String> codes,
            @Nullable String reason,
            @Nullable String evidence) {}

    /** One case, without who it is about. */
    @Transactional
    public Optional<Opened> open(UUID id, Actor actor) {
        return cases.find(id).filter(c -> access.mayRead(actor, c)).map(found -> {
            audit.record(actor, AuditedAction.of("case.read", "case", id, found.person()));
            var due = CaseAccess.mayWork(actor, found) ? Optional.of(clock.of(found)) : Optional.<SupportDue>empty();
            var allowed = allowed(found, actor);
            var may = allowed.contains(CaseAction.SEEK_CONSENT) ? entitled.today(found) : Set.<ConsentFrom>of();
            return new Opened(found, allowed, may, due, identities.destroyedAt(found));
        });
    }

    /** The chronology of one case, oldest first: for officers and chairs, never for members. */
    @Transactional
    public Optional<List<Step>> chronology(UUID id, Actor actor) {
        return cases.find(id).filter(c -> CaseAccess.mayWork(actor, c)).map(found -> {
            audit.record(actor, AuditedAction.of("case.chronology.read", "case", id, found.person()));
            var key = identities.key(found.person());
            return lists.chronology(id).stream().map(step -> open(step, key)).toList();
        });
    }

    /** What the actor can do with the case now; whoever has it does not answer its own offer. */
    public static Set<CaseAction> allowed(SafeguardingCase of, Actor actor) {
        return of.allowed().stream()
                .filter(action -> CaseAccess.mayWork(actor, of) && CaseTransitions.isFor(actor, action))
                .filter(action -> !OF_THE_OTHER_BOROUGH.contains(action))
                .collect(Collectors.toSet());
    }

    private static Step open(CaseLists.SealedStep step, Optional<SealingKey> key) {
        return new Step(
                step.kind(),
                step.at(),
                step.from().orElse(null),
                step.to(),
                step.actor(),
                List.of(step.actorRoles().split(",", -1)),
                step.codes(),
                words(step.reason(), key, "case_step.reason"),
                words(step.evidence(), key, "case_step.evidence"));
    }

    private static @Nullable String words(Optional<byte[]> sealed, Optional<SealingKey> key, String column) {
        return sealed.flatMap(s -> key.map(k -> k.unseal(s, column))).orElse(null);
    }
}
