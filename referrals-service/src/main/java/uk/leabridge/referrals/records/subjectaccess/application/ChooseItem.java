package uk.leabridge.referrals.records.subjectaccess.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.records.subjectaccess.domain.AccessOutcome;
import uk.leabridge.referrals.records.subjectaccess.domain.Choice;
import uk.leabridge.referrals.records.subjectaccess.domain.Decision;
import uk.leabridge.referrals.records.subjectaccess.domain.Exemption;
import uk.leabridge.referrals.records.subjectaccess.domain.Item;
import uk.leabridge.referrals.records.subjectaccess.domain.Redaction;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequest;
import uk.leabridge.referrals.records.subjectaccess.domain.SubjectAccessRequests;

/** Decides whether one item is given, given in part or held back, and why. There is no way to decide about several at once. */
@ApplicationScoped
public class ChooseItem {
    private final AccessRequests access;
    private final SubjectAccessRequests requests;
    private final ShownItems items;
    private final Beginnings beginnings;

    ChooseItem(AccessRequests access, SubjectAccessRequests requests, ShownItems items, Beginnings beginnings) {
        this.access = access;
        this.requests = requests;
        this.items = items;
        this.beginnings = beginnings;
    }

    /**
     * A decision.
     *
     * @param exemption why it is held back, whole or in part; null when it is given
     * @param leaveOut passages of it; none unless it is given in part
     */
    public record Command(
            UUID request,
            long version,
            UUID item,
            Decision decision,
            @Nullable Exemption exemption,
            List<String> leaveOut,
            String reason) {
        public Command {
            leaveOut = List.copyOf(leaveOut);
        }
    }

    @Transactional
    public Attempt<AccessOutcome> handle(Command command, Actor actor) {
        var request = access.find(command.request(), actor);
        if (request.isEmpty() || request.get().outcome().isPresent()) return change(command, actor, null);
        var item = item(request.get(), command.item());
        if (item.isEmpty()) return new Attempt.Tried<>(new AccessOutcome.NoSuchItem());
        var exemption = command.exemption();
        if (exemption != null && !exemption.appliesTo(request.get().requester())) {
            return new Attempt.Tried<>(new AccessOutcome.ExemptionDoesNotApply(exemption));
        }
        var missing = new Redaction(command.leaveOut()).missingIn(item.get().words());
        if (!missing.isEmpty()) return new Attempt.Tried<>(new AccessOutcome.NoSuchPassages(missing));
        return change(command, actor, items.seen(item.get()));
    }

    private Optional<Item> item(SubjectAccessRequest request, UUID named) {
        return items.of(request).stream()
                .flatMap(record -> record.items().stream())
                .map(ShownItems.Shown::item)
                .filter(item -> item.id().equals(named))
                .findFirst();
    }

    /** {@code seen} is null where the request refuses. */
    private Attempt<AccessOutcome> change(Command command, Actor actor, @Nullable String seen) {
        return access.change(
                command.request(), command.version(), actor, "subject-access.choose-item", command.reason(), of -> {
                    var outcome = of.change();
                    if (outcome instanceof AccessOutcome.Changed && seen != null) {
                        requests.choose(of, choice(of, command, actor, seen));
                    }
                    return outcome;
                });
    }

    private Choice choice(SubjectAccessRequest of, Command command, Actor actor, String seen) {
        return new Choice(
                command.item(),
                command.decision(),
                command.exemption(),
                access.seal(of, new ChoiceWords(command.reason(), command.leaveOut())),
                seen,
                actor.subject(),
                beginnings.now().truncatedTo(ChronoUnit.MICROS));
    }
}
