package uk.leabridge.referrals.intake.draft.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A form that its owner has not sent yet. Its answers are sealed with a key of its own, destroyed with it. */
@Entity
@Table(name = "referral_draft")
public class Draft {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String borough;

    @Column(updatable = false)
    private String owner;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    private byte[] answers;

    @Column(name = "saved_at")
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Draft() {}

    private Draft(UUID id, String borough, String owner, UUID person, byte[] answers, Instant at) {
        this.id = id;
        this.borough = borough;
        this.owner = owner;
        this.person = person;
        this.answers = answers;
        this.savedAt = at;
    }

    /** Begins a draft. The answers are sealed with the key of {@code person}. */
    public static Draft begin(UUID id, String borough, String owner, UUID person, byte[] answers, Instant at) {
        return new Draft(id, borough, owner, person, answers, at);
    }

    /** Saves other answers, sealed with the same key. */
    public void save(byte[] sealed, Instant at) {
        this.answers = sealed;
        this.savedAt = at;
    }

    public boolean belongsTo(String subject) {
        return owner.equals(subject);
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

    public UUID person() {
        return person;
    }

    public byte[] answers() {
        return answers.clone();
    }

    public Instant savedAt() {
        return savedAt;
    }
}
