package uk.leabridge.training.learner.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Borough;

/**
 * A person whose training is recorded. The id stays while name, e-mail address, employer and account change, so the record
 * does too. Name and e-mail address are held sealed; the person key, made of the e-mail address, finds the person again.
 */
@Entity
public class Learner {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String borough;

    private UUID organisationId;
    private String personKey;
    private byte[] name;
    private byte[] email;
    private @Nullable String account;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Learner() {}

    public Learner(UUID id, Borough borough, Particulars particulars, Instant createdAt) {
        this.id = id;
        this.borough = borough.code();
        this.createdAt = createdAt;
        this.organisationId = particulars.organisationId();
        this.personKey = particulars.identifiers().personKey();
        this.name = particulars.name();
        this.email = particulars.email();
        this.account = particulars.identifiers().account();
    }

    /**
     * What is known of a learner and may change.
     *
     * @param name sealed
     * @param email sealed
     */
    public record Particulars(UUID organisationId, Identifiers identifiers, byte[] name, byte[] email) {}

    /** Takes new particulars; the record stays. */
    public void correct(Particulars particulars) {
        this.organisationId = particulars.organisationId();
        this.personKey = particulars.identifiers().personKey();
        this.name = particulars.name();
        this.email = particulars.email();
        this.account = particulars.identifiers().account();
    }

    public UUID id() {
        return id;
    }

    public String borough() {
        return borough;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public String personKey() {
        return personKey;
    }

    public byte[] name() {
        return name;
    }

    public byte[] email() {
        return email;
    }

    public @Nullable String account() {
        return account;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
