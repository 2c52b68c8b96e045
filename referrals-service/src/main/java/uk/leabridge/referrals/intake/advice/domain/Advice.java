package uk.leabridge.referrals.intake.advice.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A professional asks, an officer answers, and nobody is referred (report 4.9, 4.14). Question and answer are sealed, because
 * people name people.
 */
@Entity
public class Advice {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String borough;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "organisation", updatable = false)
    private @Nullable String organisation;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    private AdviceStatus status;

    @Column(updatable = false)
    private byte[] question;

    private byte @Nullable [] answer;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "referral_id")
    private @Nullable UUID referral;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Advice() {}

    private Advice(NewAdvice n) {
        this.id = n.id();
        this.borough = n.borough();
        this.askedBy = n.askedBy();
        this.organisation = n.organisation();
        this.person = n.person();
        this.status = AdviceStatus.ASKED;
        this.question = n.question();
        this.askedAt = n.askedAt();
    }

    public static Advice ask(NewAdvice question) {
        return new Advice(question);
    }

    /** Answers it, once: what was advised is never written over. */
    public AdviceOutcome answer(byte[] sealed, Instant at) {
        if (status != AdviceStatus.ASKED) return new AdviceOutcome.NotAllowed(status);
        status = AdviceStatus.ANSWERED;
        answer = sealed;
        answeredAt = at;
        return new AdviceOutcome.Changed(this);
    }

    /** Notes the referral that came of it, answered or not. */
    public AdviceOutcome becomeReferral(UUID referralId) {
        if (status == AdviceStatus.REFERRED) return new AdviceOutcome.NotAllowed(status);
        status = AdviceStatus.REFERRED;
        referral = referralId;
        return new AdviceOutcome.Changed(this);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String borough() {
        return borough;
    }

    public String askedBy() {
        return askedBy;
    }

    public Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    public UUID person() {
        return person;
    }

    public AdviceStatus status() {
        return status;
    }

    public byte[] question() {
        return question.clone();
    }

    public Optional<byte[]> answer() {
        return Optional.ofNullable(answer);
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<UUID> referral() {
        return Optional.ofNullable(referral);
    }
}
