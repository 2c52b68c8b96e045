package uk.leabridge.referrals.casework.panel.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks for an agency on a panel, known by the subject of their tokens and a role to show. Their name stays with
 * the identity provider.
 */
@Entity
@Table(name = "panel_member")
public class PanelMember {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String borough;

    @Column(name = "panel_id", updatable = false)
    private UUID panel;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private String agency;

    @Column(name = "display_role", updatable = false)
    private String displayRole;

    @Column(name = "joined_at", updatable = false)
    private Instant joinedAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PanelMember() {}

    private PanelMember(UUID id, Panel panel, Seat seat, Instant at) {
        this.id = id;
        this.borough = panel.borough();
        this.panel = panel.id();
        this.subject = seat.subject();
        this.agency = seat.agency();
        this.displayRole = seat.displayRole();
        this.joinedAt = at;
    }

    /** Who takes which seat. */
    public record Seat(String subject, String agency, String displayRole) {}

    public static PanelMember join(UUID id, Panel panel, Seat seat, Instant at) {
        return new PanelMember(id, panel, seat, at);
    }

    /** From now on they see nothing of the panel. */
    public void leave(Instant at) {
        if (leftAt == null) leftAt = at;
    }

    public boolean isSitting() {
        return leftAt == null;
    }

    public UUID id() {
        return id;
    }

    public String borough() {
        return borough;
    }

    public UUID panel() {
        return panel;
    }

    public String subject() {
        return subject;
    }

    public String agency() {
        return agency;
    }

    public String displayRole() {
        return displayRole;
    }

    public Instant joinedAt() {
        return joinedAt;
    }
}
