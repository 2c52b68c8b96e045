package uk.leabridge.comms.inbox.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing that somebody should know of. It holds ids and codes, and never changes; who has read it is kept beside it. */
@Entity
@Immutable
@Table(name = "inbox_item")
public class InboxItem {
    @Id
    private UUID id;

    private @Nullable UUID eventId;

    @Enumerated(EnumType.STRING)
    private InboxKind kind;

    private UUID subjectId;
    private @Nullable String reference;
    private @Nullable String code;
    private boolean urgent;
    private String borough;

    @Embedded
    private Audience audience;

    private Instant at;
    private Instant filedAt;

    /**
     * What an item tells.
     *
     * @param eventId the event that made it; null for a step that was taken in this service
     * @param subjectId the referral, provider or alert that it is about
     * @param reference as people write it, where there is one
     * @param code what the sentence says beside the kind, as for example the new compliance status
     * @param urgent somebody may be in danger
     * @param at when it happened
     */
    public record Matter(
            @Nullable UUID eventId,
            InboxKind kind,
            UUID subjectId,
            @Nullable String reference,
            @Nullable String code,
            boolean urgent,
            Instant at) {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected InboxItem() {}

    public InboxItem(UUID id, Matter matter, String borough, Audience audience, Instant filedAt) {
        this.id = id;
        this.eventId = matter.eventId();
        this.kind = matter.kind();
        this.subjectId = matter.subjectId();
        this.reference = matter.reference();
        this.code = matter.code();
        this.urgent = matter.urgent();
        this.borough = borough;
        this.audience = audience;
        this.at = matter.at();
        this.filedAt = filedAt;
    }

    public UUID id() {
        return id;
    }

    public Matter matter() {
        return new Matter(eventId, kind, subjectId, reference, code, urgent, at);
    }

    public String borough() {
        return borough;
    }

    public Audience audience() {
        return audience;
    }

    public Instant filedAt() {
        return filedAt;
    }
}
