package uk.leabridge.referrals.casework.plan.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that is done about one or more factors, by an agency and by a day. It ends once. */
@Entity
@Table(name = "plan_action")
public class PlanAction {
    @Id
    private UUID id;

    @Version
    @SuppressWarnings("UnusedVariable") // Hibernate keeps lost updates out by it
    private long version;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // the row's policies read it
    private String borough;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(updatable = false)
    private List<String> factors;

    @Column(updatable = false)
    private String owner;

    @Column(name = "owner_subject", updatable = false)
    private @Nullable String ownerSubject;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(updatable = false)
    private byte[] words;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    @Column(name = "added_by", updatable = false)
    private String addedBy;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private byte @Nullable [] endReason;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PlanAction() {}

    private PlanAction(UUID id, Planned planned) {
        this.id = id;
        this.borough = planned.of().borough();
        this.caseId = planned.of().caseId();
        this.person = planned.of().person();
        this.factors = planned.factors().stream().sorted().toList();
        this.owner = planned.owner();
        this.ownerSubject = planned.ownerSubject();
        this.dueOn = planned.dueOn();
        this.words = planned.words();
        this.state = ActionState.OPEN;
        this.addedBy = planned.of().by();
        this.addedAt = planned.of().at();
    }

    /**
     * What is to be done.
     *
     * @param factors the codes of those that it answers, at least one
     * @param owner the code of the agency that does it
     * @param ownerSubject the subject of who does it, where somebody is named
     * @param words sealed with the person's key
     */
    public record Planned(
            PlanSubject of,
            Set<String> factors,
            String owner,
            @Nullable String ownerSubject,
            LocalDate dueOn,
            byte[] words) {}

    public static PlanAction plan(UUID id, Planned planned) {
        if (planned.factors().isEmpty()) throw new IllegalArgumentException("an action addresses a factor");
        return new PlanAction(id, planned);
    }

    /**
     * Ends it: done, or cancelled.
     *
     * @param reason what came of it or why not, sealed with the person's key
     * @return whether it was open until now
     */
    public boolean end(ActionState as, byte[] reason, String by, Instant at) {
        if (as == ActionState.OPEN) throw new IllegalArgumentException("an action ends done or cancelled");
        if (state != ActionState.OPEN) return false;
        state = as;
        endReason = reason;
        endedBy = by;
        endedAt = at;
        return true;
    }

    /**
     * Whether it answers a factor that is present since then: while it is open, or done since. What was done about an earlier presence
     * does not answer a new one.
     */
    public boolean answers(String factor, Instant presentSince) {
        if (!factors.contains(factor)) return false;
        return switch (state) {
            case OPEN -> true;
            case DONE -> endedAt != null && !endedAt.isBefore(presentSince);
            case CANCELLED -> false;
        };
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

    public List<String> factors() {
        return List.copyOf(factors);
    }

    public String owner() {
        return owner;
    }

    public Optional<String> ownerSubject() {
        return Optional.ofNullable(ownerSubject);
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public byte[] words() {
        return words.clone();
    }

    public ActionState state() {
        return state;
    }

    public String addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<byte[]> endReason() {
        return Optional.ofNullable(endReason);
    }
}
