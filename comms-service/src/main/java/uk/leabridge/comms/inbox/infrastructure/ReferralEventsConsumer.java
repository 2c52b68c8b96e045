package uk.leabridge.comms.inbox.infrastructure;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import uk.leabridge.comms.inbox.application.FileItems;
import uk.leabridge.comms.inbox.domain.Audience;
import uk.leabridge.comms.inbox.domain.InboxItem;
import uk.leabridge.comms.inbox.domain.InboxKind;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.identity.Roles;
import uk.leabridge.platform.messaging.Envelope;
import uk.leabridge.platform.messaging.inbox.Delivery;
import uk.leabridge.platform.messaging.inbox.EventHandlers;

/**
 * Tells officers of a new referral and of a repeated one, chairs of a third, and a referrer that there is an outcome. Of what is overdue
 * it tells whoever it is given to, and chairs of support that peters out or is not reviewed.
 */
@ApplicationScoped
class ReferralEventsConsumer {
    private static final Set<String> FOR_THE_CHAIR =
            Set.of("SILENCE", "REVIEW", "FIRST_EXIT_REVIEW", "LAST_EXIT_REVIEW");

    private final Delivery delivery;
    private final EventHandlers handlers;

    record ReferralReceived(UUID referralId, String reference, boolean immediateDanger, Instant receivedAt) {}

    record ReferralScreened(UUID referralId, String reference, String referrerSubject, Instant screenedAt) {}

    record RepeatDetected(UUID referralId, String reference, boolean escalatedToChair, Instant detectedAt) {}

    record ReferralOverdue(
            UUID referralId,
            String reference,
            String kind,
            @Nullable String officerSubject,
            Instant noticedAt) {}

    record CaseOverdue(
            UUID caseId,
            String reference,
            String kind,
            @Nullable String officerSubject,
            Instant noticedAt) {}

    ReferralEventsConsumer(Delivery delivery, FileItems fileItems, CurrentActor actor) {
        this.delivery = delivery;
        this.handlers = new EventHandlers()
                .on(
                        "uk.leabridge.referral.received.v1",
                        ReferralReceived.class,
                        (event, data) -> fileItems.handle(received(event, data), actor.get()))
                .on(
                        "uk.leabridge.referral.screened.v1",
                        ReferralScreened.class,
                        (event, data) -> fileItems.handle(screened(event, data), actor.get()))
                .on(
                        "uk.leabridge.referral.repeat-detected.v1",
                        RepeatDetected.class,
                        (event, data) -> fileItems.handle(repeated(event, data), actor.get()))
                .on(
                        "uk.leabridge.referral.overdue.v1",
                        ReferralOverdue.class,
                        (event, data) -> fileItems.handle(overdue(event, data), actor.get()))
                .on(
                        "uk.leabridge.case.overdue.v1",
                        CaseOverdue.class,
                        (event, data) -> fileItems.handle(overdue(event, data), actor.get()));
    }

    @Incoming("referrals")
    @Blocking
    CompletionStage<Void> consume(String event) {
        return delivery.deliver(event, handlers);
    }

    private static FileItems.Command received(Envelope event, ReferralReceived data) {
        var matter = new InboxItem.Matter(
                event.id(),
                InboxKind.REFERRAL_RECEIVED,
                data.referralId(),
                data.reference(),
                null,
                data.immediateDanger(),
                data.receivedAt());
        return command(event, matter, Audience.role(Roles.SAFEGUARDING_OFFICER));
    }

    private static FileItems.Command screened(Envelope event, ReferralScreened data) {
        var matter = new InboxItem.Matter(
                event.id(),
                InboxKind.REFERRAL_SCREENED,
                data.referralId(),
                data.reference(),
                null,
                false,
                data.screenedAt());
        return command(event, matter, Audience.person(data.referrerSubject()));
    }

    private static FileItems.Command repeated(Envelope event, RepeatDetected data) {
        var matter = new InboxItem.Matter(
                event.id(),
                InboxKind.REFERRAL_REPEATED,
                data.referralId(),
                data.reference(),
                null,
                data.escalatedToChair(),
                data.detectedAt());
        return data.escalatedToChair()
                ? command(event, matter, Audience.role(Roles.SAFEGUARDING_OFFICER), Audience.role(Roles.PANEL_CHAIR))
                : command(event, matter, Audience.role(Roles.SAFEGUARDING_OFFICER));
    }

    private static FileItems.Command overdue(Envelope event, ReferralOverdue data) {
        var matter = new InboxItem.Matter(
                event.id(),
                InboxKind.REFERRAL_OVERDUE,
                data.referralId(),
                data.reference(),
                data.kind(),
                false,
                data.noticedAt());
        return command(event, matter, worker(data.officerSubject()));
    }

    private static FileItems.Command overdue(Envelope event, CaseOverdue data) {
        var matter = new InboxItem.Matter(
                event.id(),
                InboxKind.CASE_OVERDUE,
                data.caseId(),
                data.reference(),
                data.kind(),
                false,
                data.noticedAt());
        var worker = worker(data.officerSubject());
        return FOR_THE_CHAIR.contains(data.kind())
                ? command(event, matter, worker, Audience.role(Roles.PANEL_CHAIR))
                : command(event, matter, worker);
    }

    /** Whoever it is given to; all officers when that is nobody. */
    private static Audience worker(@Nullable String subject) {
        return subject == null ? Audience.role(Roles.SAFEGUARDING_OFFICER) : Audience.person(subject);
    }

    private static FileItems.Command command(Envelope event, InboxItem.Matter matter, Audience... audiences) {
        var borough = new Borough(event.borough());
        return new FileItems.Command(
                matter,
                Stream.of(audiences)
                        .map(audience -> new FileItems.Addressee(borough, audience))
                        .toList());
    }
}
