package uk.leabridge.referrals.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
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

    public boolean isGiven() {
        return status == ConsentStatus.GIVEN;
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
