package uk.leabridge.comms.alert.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert, from its first draft. Its words can change until it is submitted, and again when it is returned; never once
 * approved, so that what was approved is what is sent. Whoever wrote any of it cannot decide on it.
 */
@Entity
@Table(name = "alert")
public class Alert {
    @Id
    private UUID id;

    @Version
    private long version;

    private String borough;
    private UUID incidentId;
    private String incidentReference;
    private boolean exercise;

    @Embedded
    private AlertContent content;

    @Embedded
    private AlertAudience audience;

    @Enumerated(EnumType.STRING)
    private AlertStatus status;

    private String author;
    private List<String> editors;
    private int submissions;
    private Instant draftedAt;
    private @Nullable String approvedBy;
    private @Nullable Instant approvedAt;
    private @Nullable String issuedBy;
    private @Nullable Instant issuedAt;
    private @Nullable String cancelledBy;
    private @Nullable Instant cancelledAt;
    private @Nullable String cancelReason;

    /** The incident that an alert is about, whose exercise it shares. */
    public record About(UUID incidentId, String reference, boolean exercise) {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    private Alert(UUID id, String borough, About about, AlertContent content, AlertAudience audience, By by) {
        this.id = id;
        this.borough = borough;
        this.incidentId = about.incidentId();
        this.incidentReference = about.reference();
        this.exercise = about.exercise();
        this.content = content;
        this.audience = audience;
        this.status = AlertStatus.DRAFT;
        this.author = by.subject();
        this.editors = List.of(by.subject());
        this.draftedAt = by.at();
    }

    /** Who does it, by the subject of the token, and when. */
    public record By(String subject, Instant at) {}

    public static Alert draft(
            UUID id, String borough, About about, AlertContent content, AlertAudience audience, By by) {
        return new Alert(id, borough, about, content, audience, by);
    }

    /** Changes the words or the audience; whoever does becomes one who cannot approve it. */
    public Optional<AlertOutcome.Refusal> edit(AlertContent words, AlertAudience people, By by) {
        var refusal = refuse(AlertAction.EDIT);
        if (refusal.isPresent()) return refusal;
        content = words;
        audience = people;
        if (!editors.contains(by.subject())) {
            var all = new ArrayList<>(editors);
            all.add(by.subject());
            editors = List.copyOf(all);
        }
        move(AlertAction.EDIT);
        return Optional.empty();
    }

    /** Sends it up for approval. */
    public Optional<AlertOutcome.Refusal> submit() {
        var refusal = refuse(AlertAction.SUBMIT);
        if (refusal.isPresent()) return refusal;
        submissions++;
        move(AlertAction.SUBMIT);
        return Optional.empty();
    }

    /** Approves, returns or rejects it: by somebody who wrote nothing of it. */
    public Optional<AlertOutcome.Refusal> decide(Decision decision, By by) {
        var refusal = refuse(decision.action());
        if (refusal.isPresent()) return refusal;
        if (wroteIt(by.subject())) return Optional.of(new AlertOutcome.SecondPersonNeeded());
        if (decision == Decision.APPROVE) {
            approvedBy = by.subject();
            approvedAt = by.at();
        }
        move(decision.action());
        return Optional.empty();
    }

    /** Lets it go to its recipients, once. */
    public Optional<AlertOutcome.Refusal> issue(By by) {
        var refusal = refuse(AlertAction.ISSUE);
        if (refusal.isPresent()) return refusal;
        issuedBy = by.subject();
        issuedAt = by.at();
        move(AlertAction.ISSUE);
        return Optional.empty();
    }

    /** Takes it back: before it is issued nobody hears of it, afterwards whoever may have it is told. */
    public Optional<AlertOutcome.Refusal> cancel(String reason, By by) {
        var refusal = refuse(AlertAction.CANCEL);
        if (refusal.isPresent()) return refusal;
        cancelReason = reason;
        cancelledBy = by.subject();
        cancelledAt = by.at();
        move(AlertAction.CANCEL);
        return Optional.empty();
    }

    private Optional<AlertOutcome.Refusal> refuse(AlertAction action) {
        return AlertTransitions.edge(status, action).isPresent()
                ? Optional.empty()
                : Optional.of(new AlertOutcome.NotAllowed(status, allowed()));
    }

    private void move(AlertAction action) {
        status = AlertTransitions.edge(status, action).orElseThrow().to();
    }

    /** Whether this person wrote any of it. */
    public boolean wroteIt(String subject) {
        return author.equals(subject) || editors.contains(subject);
    }

    public Set<AlertAction> allowed() {
        return AlertTransitions.allowed(status);
    }

    public boolean wasIssued() {
        return issuedAt != null;
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

    public About about() {
        return new About(incidentId, incidentReference, exercise);
    }

    public AlertContent content() {
        return content;
    }

    public AlertAudience audience() {
        return audience;
    }

    public AlertStatus status() {
        return status;
    }

    public String author() {
        return author;
    }

    public List<String> editors() {
        return List.copyOf(editors);
    }

    /** How often it was sent up for approval. */
    public int submissions() {
        return submissions;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    /** Who approved, issued and cancelled it and when, as far as it came. */
    public record Signatures(
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String issuedBy,
            @Nullable Instant issuedAt,
            @Nullable String cancelledBy,
            @Nullable Instant cancelledAt,
            @Nullable String cancelReason) {}

    public Signatures signatures() {
        return new Signatures(approvedBy, approvedAt, issuedBy, issuedAt, cancelledBy, cancelledAt, cancelReason);
    }
}
