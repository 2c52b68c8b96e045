package uk.leabridge.gateway.client;

import static uk.leabridge.gateway.client.ServiceApi.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** What the referrals service keeps, holds and destroys. */
@ApplicationScoped
public class RetentionClient {

    private final ServiceApi<RetentionApi> retention;

    public RetentionClient(@RestClient RetentionApi retention, Services services) {
        this.retention = services.of(Area.REFERRALS, retention);
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
        return retention.list(api -> api.queue(given(by), given(state), given(after)));
    }

    public Answer<PageOf<StandingHold>> holds(String after) {
        return retention.list(api -> api.holds(given(after)));
    }

    public Answer<Kept> one(UUID record) {
        return retention.ask(api -> api.one(record));
    }

    public Answer<RecordVersionView> review(UUID record, String etag, ReviewRequest review) {
        return retention.ask(api -> api.review(record, HeaderValue.ifAny(etag), review));
    }

    public Answer<Made> hold(UUID record, String key, HoldRequest hold) {
        return retention.ask(api -> api.hold(record, HeaderValue.of(key), hold));
    }

    public Answer<RecordVersionView> lift(UUID record, UUID hold, String etag, LiftRequest why) {
        return retention.ask(api -> api.lift(record, hold, HeaderValue.ifAny(etag), why));
    }

    public Answer<Receipt> destroy(UUID record, String etag) {
        return retention.ask(api -> api.destroy(record, HeaderValue.ifAny(etag)));
    }

    public Answer<PageOf<Destruction>> destructions(boolean outstanding, String after) {
        return retention.list(api -> api.destructions(given(outstanding), given(after)));
    }

    public Answer<Receipt> destruction(UUID id) {
        return retention.ask(api -> api.destruction(id));
    }

    public Answer<Done> confirm(UUID id, UUID receiver, ConfirmationRequest confirmation) {
        return retention.act(api -> api.confirm(id, receiver, confirmation));
    }
}
