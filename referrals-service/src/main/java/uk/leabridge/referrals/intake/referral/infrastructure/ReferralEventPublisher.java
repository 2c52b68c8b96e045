package uk.leabridge.referrals.intake.referral.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.messaging.outbox.Outbox;
import uk.leabridge.platform.messaging.outbox.OutgoingEvent;
import uk.leabridge.referrals.intake.referral.domain.ReferralEvent;
import uk.leabridge.referrals.intake.referral.domain.ReferralEvents;

/** Maps domain events to {@code contracts/events/referrals}. */
@ApplicationScoped
class ReferralEventPublisher implements ReferralEvents {
    private final Outbox outbox;

    ReferralEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    private record ReceivedData(
            UUID referralId,
            String reference,
            String borough,
            String sector,
            String concern,
            boolean immediateDanger,
            Instant receivedAt) {}

    private record ScreenedData(
            UUID referralId,
            String reference,
            String borough,
            String outcome,
            String referrerSubject,
            Instant screenedAt) {}

    private record RepeatDetectedData(
            UUID referralId,
            String reference,
            String borough,
            int inBorough,
            int elsewhere,
            boolean escalatedToChair,
            Instant detectedAt) {}

    @Override
    public void publish(List<ReferralEvent> events) {
        events.forEach(event -> outbox.publish(OutgoingEvent.v1(
                name(event), event.referralId(), new Borough(event.borough()), event.at(), data(event))));
    }

    private static String name(ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.Received _ -> "referral.received";
            case ReferralEvent.Screened _ -> "referral.screened";
            case ReferralEvent.RepeatDetected _ -> "referral.repeat-detected";
        };
    }

    private static Object data(ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.Received r ->
                new ReceivedData(
                        r.referralId(),
                        r.reference(),
                        r.borough(),
                        r.sector().name(),
                        r.concern().name(),
                        r.immediateDanger(),
                        r.at());
            case ReferralEvent.Screened s ->
                new ScreenedData(
                        s.referralId(), s.reference(), s.borough(), s.outcome().name(), s.referrerSubject(), s.at());
            case ReferralEvent.RepeatDetected d ->
                new RepeatDetectedData(
                        d.referralId(), d.reference(), d.borough(), d.known(), d.elsewhere(), d.escalated(), d.at());
        };
    }
}
