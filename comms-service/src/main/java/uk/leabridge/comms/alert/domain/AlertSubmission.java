package uk.leabridge.comms.alert.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent up for approval: the words and the very people, which do not change while it waits, and the decision. */
@Entity
@Table(name = "alert_submission")
public class AlertSubmission {
    @Id
    private UUID id;

    private UUID alertId;
    private String borough;
    private int number;

    @Embedded
    private AlertContent content;

    @Embedded
    private AlertAudience audience;

    private List<UUID> recipients;
    private String submittedBy;
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private @Nullable String reason;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected AlertSubmission() {}

    /**
     * Keeps what the alert says as it is submitted.
     *
     * @param recipients the contacts that the audience holds at this moment, each once
     */
    public AlertSubmission(UUID id, Alert alert, List<UUID> recipients, Alert.By by) {
        this.id = id;
        this.alertId = alert.id();
        this.borough = alert.borough();
        this.number = alert.submissions();
        this.content = alert.content();
        this.audience = alert.audience();
        this.recipients = List.copyOf(recipients);
        this.submittedBy = by.subject();
        this.submittedAt = by.at();
    }

    /** Notes what the second person said. */
    public void decided(Decision said, @Nullable String why, Alert.By by) {
        decision = said;
        reason = why;
        decidedBy = by.subject();
        decidedAt = by.at();
    }

    public UUID alertId() {
        return alertId;
    }

    public String borough() {
        return borough;
    }

    public int number() {
        return number;
    }

    public AlertContent content() {
        return content;
    }

    public AlertAudience audience() {
        return audience;
    }

    public List<UUID> recipients() {
        return List.copyOf(recipients);
    }

    public UUID id() {
        return id;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Decision decision() {
        return decision;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
