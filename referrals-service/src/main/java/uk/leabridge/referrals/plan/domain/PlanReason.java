package uk.leabridge.referrals.plan.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Why nothing is done about a factor that is present. Never changed: the last one counts. */
@Entity
@Immutable
@Table(name = "plan_reason")
public class PlanReason {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // the row's policies read it
    private String borough;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "person_id")
    private UUID person;

    private String factor;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    private byte[] reason;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PlanReason() {}

    private PlanReason(UUID id, PlanSubject of, String factor, byte[] reason) {
        this.id = id;
        this.borough = of.borough();
        this.caseId = of.caseId();
        this.person = of.person();
        this.factor = factor;
        this.givenBy = of.by();
        this.givenAt = of.at();
        this.reason = reason;
    }

    /**
     * Says why nothing is done.
     *
     * @param reason sealed with the person's key
     */
    public static PlanReason give(UUID id, PlanSubject of, String factor, byte[] reason) {
        return new PlanReason(id, of, factor, reason);
    }

    /** Whether it answers a factor that is present since then: a reason given for an earlier presence does not. */
    public boolean answers(String of, Instant presentSince) {
        return factor.equals(of) && !givenAt.isBefore(presentSince);
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

    public String factor() {
        return factor;
    }

    public String givenBy() {
        return givenBy;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public byte[] reason() {
        return reason.clone();
    }
}
