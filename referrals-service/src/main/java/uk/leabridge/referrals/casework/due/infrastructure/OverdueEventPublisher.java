package uk.leabridge.referrals.casework.due.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.messaging.outbox.Outbox;
import uk.leabridge.platform.messaging.outbox.OutgoingEvent;
import uk.leabridge.referrals.casework.due.domain.OverdueEvent;
import uk.leabridge.referrals.casework.due.domain.OverdueEvents;

/** Maps domain events to {@code contracts/events/referrals}. */
@ApplicationScoped
class OverdueEventPublisher implements OverdueEvents {
    private final Outbox outbox;

    OverdueEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    private record ReferralData(
            UUID referralId,
            String reference,
            String borough,
            String kind,
            UUID aboutId,
            @Nullable String officerSubject,
            Instant dueAt,
            Instant noticedAt) {}

    private record CaseData(
            UUID caseId,
            String reference,
            String borough,
            String kind,
            UUID aboutId,
            @Nullable String officerSubject,
            Instant dueAt,
            Instant noticedAt) {}

    @Override
    public void publish(List<OverdueEvent> events) {
        events.forEach(event -> outbox.publish(OutgoingEvent.v1(
                name(event), event.subjectId(), new Borough(event.borough()), event.noticedAt(), data(event))));
    }

    private static String name(OverdueEvent event) {
        return switch (event.subject()) {
            case REFERRAL -> "referral.overdue";
            case CASE -> "case.overdue";
        };
    }

    private static Object data(OverdueEvent e) {
        return switch (e.subject()) {
            case REFERRAL ->
                new ReferralData(
                        e.subjectId(),
                        e.reference(),
                        e.borough(),
                        e.kind().name(),
                        e.aboutId(),
                        e.owner(),
                        e.dueAt(),
                        e.noticedAt());
            case CASE ->
                new CaseData(
                        e.subjectId(),
                        e.reference(),
                        e.borough(),
                        e.kind().name(),
                        e.aboutId(),
                        e.owner(),
                        e.dueAt(),
                        e.noticedAt());
        };
    }
}
