package uk.leabridge.comms.inbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.comms.inbox.domain.Audience;
import uk.leabridge.comms.inbox.domain.InboxItem;
import uk.leabridge.comms.inbox.domain.InboxItems;
import uk.leabridge.comms.inbox.domain.InboxKind;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.time.Identifiers;

/**
 * Tells people of the actor's own borough of a step that the actor takes. It writes in the transaction of the step, which must
 * be open: a step that is refused or undone tells nobody.
 */
@ApplicationScoped
public class StepNotices {
    private final InboxItems items;
    private final Identifiers identifiers;
    private final InstantSource time;

    public StepNotices(InboxItems items, Identifiers identifiers, InstantSource time) {
        this.items = items;
        this.identifiers = identifiers;
        this.time = time;
    }

    /**
     * What is told.
     *
     * @param subjectId what the step was taken with
     * @param reference as people write it
     * @param code what the sentence says beside the kind
     * @param urgent somebody may be in danger
     */
    public record Notice(
            InboxKind kind,
            UUID subjectId,
            String reference,
            @Nullable String code,
            boolean urgent) {}

    /** Tells everyone of a role, but these. */
    public void tellRole(Notice notice, String role, Collection<String> except, Actor actor) {
        file(notice, Audience.roleExcept(role, except), actor);
    }

    /** Tells each of these, by the subjects of their tokens. */
    public void tellPeople(Notice notice, Collection<String> subjects, Actor actor) {
        subjects.forEach(subject -> file(notice, Audience.person(subject), actor));
    }

    private void file(Notice notice, Audience audience, Actor actor) {
        var now = time.instant();
        var matter = new InboxItem.Matter(
                null, notice.kind(), notice.subjectId(), notice.reference(), notice.code(), notice.urgent(), now);
        items.add(new InboxItem(identifiers.next(), matter, actor.borough().code(), audience, now));
    }
}
