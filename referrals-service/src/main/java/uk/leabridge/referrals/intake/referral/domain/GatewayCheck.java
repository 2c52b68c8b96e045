package uk.leabridge.referrals.intake.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The police's check that the referral does not cross an investigation: asked for, due, answered. Times are UTC. */
@Embeddable
public class GatewayCheck {
    @Column(name = "gateway_requested_at")
    private Instant requestedAt;

    @Column(name = "gateway_due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "gateway_result")
    private @Nullable GatewayCheckResult result;

    @Column(name = "gateway_answered_at")
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected GatewayCheck() {}

    GatewayCheck(Instant requestedAt, Instant dueAt) {
        this.requestedAt = requestedAt;
        this.dueAt = dueAt;
    }

    GatewayCheck answered(GatewayCheckResult found, Instant at) {
        var answered = new GatewayCheck(requestedAt, dueAt);
        answered.result = found;
        answered.answeredAt = at;
        return answered;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Optional<GatewayCheckResult> result() {
        return Optional.ofNullable(result);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    boolean isClear() {
        return result == GatewayCheckResult.CLEAR;
    }

    public boolean isOpen() {
        return result == null;
    }
}
