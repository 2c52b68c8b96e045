package uk.leabridge.referrals.casework.cases.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.messaging.outbox.Outbox;
import uk.leabridge.platform.messaging.outbox.OutgoingEvent;
import uk.leabridge.referrals.casework.cases.domain.CaseEvent;
import uk.leabridge.referrals.casework.cases.domain.CaseEvents;

/** Maps domain events to {@code contracts/events/referrals}. */
@ApplicationScoped
class CaseEventPublisher implements CaseEvents {
    private final Outbox outbox;

    CaseEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    private record OpenedData(
            UUID caseId, String reference, String borough, String kind, UUID referralId, Instant openedAt) {}

    private record AdoptedData(UUID caseId, String reference, String borough, String kind, Instant adoptedAt) {}

    private record ExitedData(UUID caseId, String reference, String borough, String kind, Instant exitedAt) {}

    private record TransferredData(
            UUID caseId, String reference, String from, String to, String kind, Instant transferredAt) {}

    @Override
    public void publish(List<CaseEvent> events) {
        events.forEach(event -> outbox.publish(
                OutgoingEvent.v1(name(event), event.caseId(), new Borough(event.borough()), event.at(), data(event))));
    }

    private static String name(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened _ -> "case.opened";
            case CaseEvent.Adopted _ -> "case.adopted";
            case CaseEvent.Exited _ -> "case.exited";
            case CaseEvent.Transferred _ -> "case.transferred";
        };
    }

    private static Object data(CaseEvent event) {
        var kind = event.kind().name();
        return switch (event) {
            case CaseEvent.Opened o ->
                new OpenedData(o.caseId(), o.reference(), o.borough(), kind, o.referralId(), o.at());
            case CaseEvent.Adopted a -> new AdoptedData(a.caseId(), a.reference(), a.borough(), kind, a.at());
            case CaseEvent.Exited e -> new ExitedData(e.caseId(), e.reference(), e.borough(), kind, e.at());
            case CaseEvent.Transferred t ->
                new TransferredData(t.caseId(), t.reference(), t.from(), t.borough(), kind, t.at());
        };
    }
}
