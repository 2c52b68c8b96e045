package uk.leabridge.referrals.casework.plan.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * Why nothing is done about a factor that is present, or that this is said no more. Never changed: the last one about a factor
 * counts.
 */
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

    private boolean withdraws;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PlanReason() {}

    private PlanReason(UUID id, PlanSubject of, String factor, byte[] reason, boolean withdraws) {
        this.id = id;
        this.borough = of.borough();
        this.caseId = of.caseId();
        this.person = of.person();
        this.factor = factor;
        this.givenBy = of.by();
        this.givenAt = of.at();
        this.reason = reason;
        this.withdraws = withdraws;
    }

    /**
     * Says why nothing is done.
     *
     * @param reason sealed with the person's key
     */
    public static PlanReason give(UUID id, PlanSubject of, String factor, byte[] reason) {
        return new PlanReason(id, of, factor, reason, false);
    }

    /**
     * Takes back what was said last about a factor, with all that was said before it: the hole opens again.
     *
     * @param reason why, sealed with the person's key
     */
    public static PlanReason withdraw(UUID id, PlanSubject of, PlanReason standing, byte[] reason) {
        return new PlanReason(id, of, standing.factor, reason, true);
    }

    /** The one that counts among all that was said about a factor since then; nothing when it was withdrawn. */
    public static Optional<PlanReason> standing(String factor, Instant since, List<PlanReason> said) {
        return said.stream()
                .filter(one -> one.speaksOf(factor, since))
                .max(Comparator.comparing(PlanReason::givenAt).thenComparing(PlanReason::withdraws))
                .filter(last -> !last.withdraws);
    }

    /** Whether it is about a factor that is present since then: what was said about an earlier presence is not. */
    private boolean speaksOf(String of, Instant presentSince) {
        return factor.equals(of) && !givenAt.isBefore(presentSince);
    }

    public boolean withdraws() {
        return withdraws;
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
