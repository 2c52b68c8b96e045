package uk.leabridge.referrals.casework.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The consent to support as it stands; how it came to that is in the chronology. */
@Embeddable
public class Consent {
    @Enumerated(EnumType.STRING)
    @Column(name = "consent_status")
    private ConsentStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "consent_from")
    private @Nullable ConsentFrom from;

    @Column(name = "consent_at")
    private @Nullable Instant at;

    /** When it was noticed that whoever was asked is no longer entitled to answer (ADR 0036). */
    @Column(name = "consent_lapsed_at")
    private @Nullable Instant lapsedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Consent() {}

    private Consent(ConsentStatus status, @Nullable ConsentFrom from, @Nullable Instant at) {
        this.status = status;
        this.from = from;
        this.at = at;
    }

    static Consent notSought() {
        return new Consent(ConsentStatus.NOT_SOUGHT, null, null);
    }

    static Consent soughtFrom(ConsentFrom somebody, Instant at) {
        return new Consent(ConsentStatus.SOUGHT, somebody, at);
    }

    Consent turned(ConsentStatus to, Instant when) {
        return new Consent(to, from, when);
    }

    /**
     * Why it does not hold on a day; nothing when it holds.
     *
     * @param entitled whose consent counts on that day
     */
    Optional<ConsentLack> lack(Set<ConsentFrom> entitled) {
        return switch (status) {
            case NOT_SOUGHT, SOUGHT -> Optional.of(ConsentLack.NO_CONSENT);
            case REFUSED -> Optional.of(ConsentLack.REFUSED);
            case WITHDRAWN -> Optional.of(ConsentLack.WITHDRAWN);
            case GIVEN -> isOutgrown(entitled) ? Optional.of(ConsentLack.GIVER_NO_LONGER_ENTITLED) : Optional.empty();
        };
    }

    /** Whether somebody was asked, or has consented, whose consent does not count on a day. */
    boolean isOutgrown(Set<ConsentFrom> entitled) {
        return isOpenOrGiven() && from != null && !entitled.contains(from);
    }

    /** Whether it was noticed that whoever was asked is no longer entitled to answer. */
    public boolean isLapsed() {
        return lapsedAt != null;
    }

    /** Whether an answer is awaited or was yes. */
    private boolean isOpenOrGiven() {
        return status == ConsentStatus.SOUGHT || status == ConsentStatus.GIVEN;
    }

    public ConsentStatus status() {
        return status;
    }

    public Optional<ConsentFrom> from() {
        return Optional.ofNullable(from);
    }

    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }
}
