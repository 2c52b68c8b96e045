package uk.leabridge.referrals.casework.panel.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

/** A case on the agenda of a meeting and, once there is one, the decision with who was there. A part of its {@link Meeting}. */
@Entity
@Table(name = "agenda_item")
public class AgendaItem {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String borough;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "meeting_id", updatable = false)
    @SuppressWarnings("UnusedVariable") // Hibernate reads it: this is how the row knows its meeting
    private Meeting meeting;

    @Column(name = "panel_id", updatable = false)
    private UUID panel;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(updatable = false)
    private int position;

    @Column(name = "listed_at", updatable = false)
    private Instant listedAt;

    @Column(name = "listed_by", updatable = false)
    private String listedBy;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "agencies_present")
    private @Nullable List<String> present;

    private @Nullable List<String> signposts;

    private byte @Nullable [] reason;

    private byte @Nullable [] dissent;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected AgendaItem() {}

    AgendaItem(Meeting meeting, Heard heard, int position) {
        this.id = heard.item();
        this.borough = meeting.borough();
        this.meeting = meeting;
        this.panel = meeting.panel();
        this.caseId = heard.caseId();
        this.person = heard.person();
        this.position = position;
        this.listedAt = heard.at();
        this.listedBy = heard.by();
    }

    /** Which case is to be heard, and who listed it. */
    public record Heard(UUID item, UUID caseId, UUID person, String by, Instant at) {}

    /**
     * A decision as it is minuted.
     *
     * @param reason sealed with the person's key
     * @param dissent who was of another opinion and why, sealed; null when nobody was
     */
    public record Minute(
            Decision decision,
            byte[] reason,
            byte @Nullable [] dissent,
            Set<Signpost> signposts,
            String by,
            Instant at) {}

    void decide(Minute minute, Set<String> agenciesPresent) {
        decision = minute.decision();
        decidedAt = minute.at();
        decidedBy = minute.by();
        reason = minute.reason();
        dissent = minute.dissent();
        signposts = minute.signposts().stream().map(Enum::name).sorted().toList();
        present = agenciesPresent.stream().sorted().toList();
    }

    void remove(Instant at) {
        removedAt = at;
    }

    public boolean isOnAgenda() {
        return removedAt == null;
    }

    public boolean isOpen() {
        return isOnAgenda() && decision == null;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID person() {
        return person;
    }

    public int position() {
        return position;
    }

    public Instant listedAt() {
        return listedAt;
    }

    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public List<String> present() {
        return present == null ? List.of() : List.copyOf(present);
    }

    public List<String> signposts() {
        return signposts == null ? List.of() : List.copyOf(signposts);
    }

    public Optional<byte[]> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<byte[]> dissent() {
        return Optional.ofNullable(dissent);
    }
}
