package uk.leabridge.referrals.subjectaccess.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Beginnings;
import uk.leabridge.referrals.subjectaccess.domain.AccessOutcome;
import uk.leabridge.referrals.subjectaccess.domain.Choice;
import uk.leabridge.referrals.subjectaccess.domain.Exemption;
import uk.leabridge.referrals.subjectaccess.domain.SubjectAccessRequests;

/** Decides whether one item is shown or held back, and why, against what is usual. */
@ApplicationScoped
public class ChooseItem {
    private final AccessRequests access;
    private final SubjectAccessRequests requests;
    private final HeldItems items;
    private final Beginnings beginnings;

    ChooseItem(AccessRequests access, SubjectAccessRequests requests, HeldItems items, Beginnings beginnings) {
        this.access = access;
        this.requests = requests;
        this.items = items;
        this.beginnings = beginnings;
    }

    /** {@code exemption} says why it is held back; without one it is shown. */
    public record Command(
            UUID request, long version, UUID item, @Nullable Exemption exemption, String reason) {}

    @Transactional
    public AccessResult handle(Command command, Actor actor) {
        var found = access.find(command.request(), actor);
        if (found.isPresent()
                && found.get().outcome().isEmpty()
                && items.of(command.request()).stream()
                        .noneMatch(item -> item.id().equals(command.item()))) {
            return new AccessResult.NoSuchItem();
        }
        return access.change(
                command.request(), command.version(), actor, "subject-access.choose-item", command.reason(), of -> {
                    var outcome = of.change();
                    if (outcome instanceof AccessOutcome.Changed) {
                        requests.choose(
                                of,
                                new Choice(
                                        command.item(),
                                        command.exemption(),
                                        access.seal(of, command.reason(), AccessRequests.CHOICE),
                                        actor.subject(),
                                        beginnings.now().truncatedTo(ChronoUnit.MICROS)));
                    }
                    return outcome;
                });
    }
}
