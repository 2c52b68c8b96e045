package uk.leabridge.comms.alert.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one recipient. It is marked SENDING, and committed, before it is handed over; so what a process that died
 * left SENDING may have arrived or not, and is never simply sent again.
 */
@Entity
@Table(name = "delivery")
public class Delivery {
    private static final String GAVE_UP = "gave-up";

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID alertId;
    private String borough;
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private DeliveryMessage message;

    @Enumerated(EnumType.STRING)
    private DeliveryChannel channel;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status;

    private @Nullable UUID attempt;
    private int attempts;
    private @Nullable String code;
    private Instant madeAt;
    private @Nullable Instant nextAttemptAt;
    private @Nullable Instant sendingSince;
    private @Nullable Instant settledAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    private Delivery(UUID id, Alert alert, UUID contactId, DeliveryMessage message, Instant now) {
        this.id = id;
        this.alertId = alert.id();
        this.borough = alert.borough();
        this.contactId = contactId;
        this.message = message;
        this.channel = DeliveryChannel.EMAIL;
        this.status = DeliveryStatus.QUEUED;
        this.madeAt = now;
        this.nextAttemptAt = now;
    }

    public static Delivery queue(UUID id, Alert alert, UUID contactId, DeliveryMessage message, Instant now) {
        return new Delivery(id, alert, contactId, message, now);
    }

    /** Takes it for one attempt. */
    public void startSending(UUID newAttempt, Instant now) {
        if (status != DeliveryStatus.QUEUED && status != DeliveryStatus.TEMPORARY_FAILURE) {
            throw new IllegalStateException("a delivery that is " + status + " is not sent");
        }
        status = DeliveryStatus.SENDING;
        attempt = newAttempt;
        attempts++;
        sendingSince = now;
        nextAttemptAt = null;
        code = null;
    }

    /** Takes the answer of an attempt; that of an attempt which is no longer the current one changes nothing. */
    public void answered(UUID ofAttempt, HandoverResult result, RetryPolicy retry, Instant now) {
        if (!isSending(ofAttempt)) return;
        switch (result) {
            case HandoverResult.Accepted _ -> settle(DeliveryStatus.SENT, null, now);
            case HandoverResult.Refused(String why) -> settle(DeliveryStatus.PERMANENT_FAILURE, why, now);
            case HandoverResult.Deferred(String why) -> {
                if (attempts >= retry.attempts()) settle(DeliveryStatus.PERMANENT_FAILURE, GAVE_UP, now);
                else tryAgain(DeliveryStatus.TEMPORARY_FAILURE, why, now.plus(retry.pauseAfter(attempts)));
            }
            case HandoverResult.Unclear _ -> {
                // It stays SENDING until the receiving side has been asked.
            }
        }
    }

    /** Decides on an attempt that never answered, by what the receiving side says. */
    public void resolve(UUID ofAttempt, Evidence evidence, Instant now) {
        if (!isSending(ofAttempt)) return;
        switch (evidence) {
            case ARRIVED -> settle(DeliveryStatus.SENT, "found-at-receiver", now);
            case NOT_ARRIVED -> tryAgain(DeliveryStatus.QUEUED, null, now);
            case CANNOT_TELL -> settle(DeliveryStatus.UNKNOWN, "no-answer", now);
            case ASK_LATER -> {
                // It stays SENDING.
            }
        }
    }

    /** The recipient can no longer be reached: nothing was handed over. */
    public void unreachable(String why, Instant now) {
        settle(DeliveryStatus.PERMANENT_FAILURE, why, now);
    }

    /** Sends once more because a person decided so; refused unless it is unknown or failed for good. */
    public boolean sendAgain(Instant now) {
        if (status != DeliveryStatus.UNKNOWN && status != DeliveryStatus.PERMANENT_FAILURE) return false;
        attempts = 0;
        tryAgain(DeliveryStatus.QUEUED, null, now);
        return true;
    }

    /** Holds it back because the alert is cancelled; answers whether the recipient may have the message. */
    public boolean withdraw(Instant now) {
        return switch (status) {
            case QUEUED, TEMPORARY_FAILURE -> {
                settle(DeliveryStatus.WITHDRAWN, null, now);
                yield false;
            }
            case WITHDRAWN, PERMANENT_FAILURE -> false;
            case SENDING, SENT, DELIVERED, UNKNOWN -> true;
        };
    }

    /** The same for every attempt, so that whoever receives it twice can tell. */
    public String messageId(String domain) {
        return "<" + id + "@" + domain + ">";
    }

    private boolean isSending(UUID ofAttempt) {
        return status == DeliveryStatus.SENDING && ofAttempt.equals(attempt);
    }

    private void settle(DeliveryStatus end, @Nullable String why, Instant now) {
        status = end;
        code = why;
        sendingSince = null;
        nextAttemptAt = null;
        settledAt = now;
    }

    private void tryAgain(DeliveryStatus waiting, @Nullable String why, Instant when) {
        status = waiting;
        code = why;
        sendingSince = null;
        settledAt = null;
        nextAttemptAt = when;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID alertId() {
        return alertId;
    }

    public String borough() {
        return borough;
    }

    public UUID contactId() {
        return contactId;
    }

    public DeliveryMessage message() {
        return message;
    }

    public DeliveryChannel channel() {
        return channel;
    }

    public DeliveryStatus status() {
        return status;
    }

    public @Nullable UUID attempt() {
        return attempt;
    }

    public int attempts() {
        return attempts;
    }

    public @Nullable String code() {
        return code;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public @Nullable Instant sendingSince() {
        return sendingSince;
    }

    public @Nullable Instant settledAt() {
        return settledAt;
    }
}
