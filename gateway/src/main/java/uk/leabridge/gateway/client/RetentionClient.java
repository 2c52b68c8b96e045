package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the referrals service keeps, holds and destroys. */
@ApplicationScoped
public class RetentionClient {

    private final ServiceCalls calls;

    public RetentionClient(@Named("referrals") ServiceCalls calls) {
        this.calls = calls;
    }

    /** A line of the queue. */
    public record Line(
            UUID record,
            String kind,
            @Nullable String reference,
            String retentionClass,
            String outcome,
            @Nullable Instant endedAt,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate from,
            int others,
            String state,
            @Nullable LocalDate keepUntil) {}

    /** What somebody decided. */
    public record Reviewed(
            String decision,
            @Nullable LocalDate keepUntil,
            String by,
            Instant at,
            @Nullable String reason) {}

    /** A hold, lifted or not. */
    public record Held(
            UUID id,
            String ground,
            String placedBy,
            @Nullable String placedIn,
            @Nullable String placedAs,
            Instant placedAt,
            @Nullable String reason,
            @Nullable String liftedBy,
            @Nullable Instant liftedAt,
            @Nullable String liftReason) {}

    /** Something that stands in the way of destroying a record; {@code id} is null where it is another borough's. */
    public record Obstacle(
            String code, String borough, @Nullable UUID id) {}

    /** One record. */
    public record Kept(
            UUID record,
            String kind,
            UUID entityId,
            @Nullable String reference,
            String retentionClass,
            String outcome,
            Instant beganAt,
            @Nullable Instant endedAt,
            @Nullable Instant destroyedAt,
            @Nullable LocalDate from,
            boolean due,
            int others,
            boolean otherHeld,
            List<Obstacle> obstacles,
            @Nullable Reviewed review,
            List<Held> holds) {}

    /** A hold in the list of those that stand. */
    public record StandingHold(
            UUID id,
            UUID record,
            String ground,
            String placedBy,
            @Nullable String placedIn,
            @Nullable String placedAs,
            Instant placedAt) {}

    /** The receipt of a destruction. */
    public record Destruction(
            UUID id,
            UUID record,
            String kind,
            String retentionClass,
            Instant ended,
            LocalDate dueOn,
            String reviewedBy,
            Instant reviewedAt,
            String destroyedBy,
            Instant destroyedAt,
            int sealedValues,
            int linksDeleted,
            String digest) {}

    /** Somebody else who was told of the person. */
    public record Receiver(
            UUID id, String kind, String receiver, @Nullable LocalDate confirmedOn) {}

    /** A receipt with those who were told. */
    public record Receipt(Destruction receipt, List<Receiver> receivers) {}

    /** What was made. */
    public record Made(UUID id) {}

    /** What a reviewer decides; {@code keepUntil} goes with keeping. */
    public record ReviewRequest(String decision, @Nullable LocalDate keepUntil, String reason) {}

    /** Why a record must not be destroyed. */
    public record HoldRequest(String ground, String reason) {}

    /** Why it may be again. */
    public record LiftRequest(String reason) {}

    /** When a receiver says that they destroyed what they had. */
    public record ConfirmationRequest(LocalDate confirmedOn) {}

    /** A record after a change. */
    public record RecordVersionView(UUID record, long version) {}

    public Answer<PageOf<Line>> queue(String by, String state, String after) {
        return calls.list(
                ServicePath.of("v1", "retention")
                        .with("by", by)
                        .with("state", state)
                        .with("after", after),
                Line.class);
    }

    public Answer<PageOf<StandingHold>> holds(String after) {
        return calls.list(ServicePath.of("v1", "retention", "holds").with("after", after), StandingHold.class);
    }

    public Answer<Kept> one(UUID record) {
        return calls.get(ServicePath.of("v1", "retention", record), Kept.class);
    }

    public Answer<RecordVersionView> review(UUID record, String etag, ReviewRequest review) {
        return calls.post(ServicePath.of("v1", "retention", record, "review"), review, etag, RecordVersionView.class);
    }

    public Answer<Made> hold(UUID record, String key, HoldRequest hold) {
        return calls.create(ServicePath.of("v1", "retention", record, "holds"), hold, key, Made.class);
    }

    public Answer<RecordVersionView> lift(UUID record, UUID hold, String etag, LiftRequest why) {
        return calls.post(
                ServicePath.of("v1", "retention", record, "holds", hold, "lifting"),
                why,
                etag,
                RecordVersionView.class);
    }

    public Answer<Receipt> destroy(UUID record, String etag) {
        return calls.post(ServicePath.of("v1", "retention", record, "destruction"), etag, Receipt.class);
    }

    public Answer<PageOf<Destruction>> destructions(boolean outstanding, String after) {
        return calls.list(
                ServicePath.of("v1", "destructions")
                        .with("outstanding", outstanding ? "true" : "")
                        .with("after", after),
                Destruction.class);
    }

    public Answer<Receipt> destruction(UUID id) {
        return calls.get(ServicePath.of("v1", "destructions", id), Receipt.class);
    }

    public Answer<Done> confirm(UUID id, UUID receiver, ConfirmationRequest confirmation) {
        return calls.post(
                ServicePath.of("v1", "destructions", id, "receivers", receiver, "confirmation"),
                confirmation,
                "",
                Done.class);
    }
}
