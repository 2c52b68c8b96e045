package uk.leabridge.training.organisation.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Borough;

/** A body whose people learn. Its slug is the token's {@code organisation} claim. */
@Entity
@Immutable
public class Organisation {
    @Id
    private UUID id;

    private String borough;
    private String slug;
    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private @Nullable String phase;
    private @Nullable String urn;
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    public Organisation(UUID id, Borough borough, Registration registration, Instant createdAt) {
        this.id = id;
        this.borough = borough.code();
        this.slug = registration.slug();
        this.name = registration.name();
        this.kind = registration.kind();
        this.phase = registration.phase();
        this.urn = registration.urn();
        this.createdAt = createdAt;
    }

    /**
     * What is told of a new organisation.
     *
     * @param phase a school's phase, as in the national register
     * @param urn a school's unique reference number: six digits
     */
    public record Registration(
            String slug,
            String name,
            OrganisationKind kind,
            @Nullable String phase,
            @Nullable String urn) {}

    public UUID id() {
        return id;
    }

    public String borough() {
        return borough;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public OrganisationKind kind() {
        return kind;
    }

    public @Nullable String phase() {
        return phase;
    }

    public @Nullable String urn() {
        return urn;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
