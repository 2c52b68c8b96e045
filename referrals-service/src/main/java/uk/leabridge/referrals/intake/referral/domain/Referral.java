package uk.leabridge.referrals.intake.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.reason.domain.Reason;

/**
 * A person referred by somebody who is worried about them. It refuses before it changes; what it did is in the outcome's steps
 * and in {@link #takeEvents}.
 */
@Entity
public class Referral {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private long number;

    @Column(updatable = false)
    private String prefix;

    @Column(updatable = false)
    private String borough;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Sector sector;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Concern concern;

    @Enumerated(EnumType.STRING)
    @Column(name = "age_band", updatable = false)
    private AgeBand ageBand;

    @Column(name = "immediate_danger", updatable = false)
    private boolean immediateDanger;

    @Column(name = "referrer_subject", updatable = false)
    private String referrerSubject;

    @Column(name = "referrer_organisation", updatable = false)
    private @Nullable String referrerOrganisation;

    private @Nullable String assignee;

    @Column(updatable = false)
    private byte[] body;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    @Column(name = "screening_due_at")
    private @Nullable Instant screeningDueAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    /** Written by itself and not under the version: it disturbs nobody who works on the referral. */
    @Column(name = "escalated_at", insertable = false, updatable = false)
    private @Nullable Instant escalatedAt;

    @Embedded
    private GatewayCheck gatewayCheck;

    @jakarta.persistence.Transient
    private final List<ReferralEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Referral() {}

    private Referral(NewReferral n) {
        this.id = n.id();
        this.number = n.number();
        this.prefix = n.prefix();
        this.borough = n.borough();
        this.person = n.person();
        this.status = ReferralStatus.RECEIVED;
        this.sector = n.sector();
        this.concern = n.concern();
        this.ageBand = n.ageBand();
        this.immediateDanger = n.immediateDanger();
        this.referrerSubject = n.referrerSubject();
        this.referrerOrganisation = n.referrerOrganisation();
        this.body = n.body();
        this.receivedAt = n.receivedAt();
        this.screeningDueAt = n.screeningDueAt();
        this.gatewayCheck = new GatewayCheck(n.receivedAt(), n.gatewayDueAt());
    }

    /** A submitted form becomes a referral; borough and police are asked at once. */
    public static Referral receive(NewReferral form) {
        var referral = new Referral(form);
        referral.events.add(ReferralEvent.Received.of(referral));
        return referral;
    }

    /** The first steps of the chronology. */
    public List<ReferralStep> firstSteps() {
        return ReferralStep.first(receivedAt);
    }

    /** An officer takes a new referral up. Nothing is decided by it: there is no reason to give, and no legal basis. */
    public ReferralOutcome startScreening(Instant at) {
        if (status != ReferralStatus.RECEIVED) return ReferralOutcome.NotAllowed.of(status);
        var step = move(ReferralStep.Kind.SCREENING_STARTED, ReferralStatus.SCREENING, at, List.of(), null, null);
        return new ReferralOutcome.Changed(this, List.of(step));
    }

    /**
     * Decides what happens next. A referral that is only RECEIVED is taken up and decided in one.
     *
     * @param minimumReason how many characters the borough asks for
     */
    public ReferralOutcome screen(Screening screening, int minimumReason, Instant at) {
        var target = screening.decision().status();
        var takenUp = status == ReferralStatus.RECEIVED
                        && ReferralTransitions.between(status, target).isEmpty()
                ? ReferralStatus.SCREENING
                : status;
        var edge = ReferralTransitions.between(takenUp, target);
        if (edge.isEmpty()) return new ReferralOutcome.NotAllowed(status, ReferralTransitions.after(takenUp));
        var refusal = ScreeningConditions.refusal(screening, gatewayCheck, minimumReason);
        if (refusal.isPresent()) return refusal.get();
        var steps = new ArrayList<ReferralStep>();
        if (takenUp != status) {
            steps.add(move(ReferralStep.Kind.SCREENING_STARTED, takenUp, at, List.of(), null, null));
        }
        var kind =
                target == ReferralStatus.SCREENING ? ReferralStep.Kind.SCREENING_STARTED : ReferralStep.Kind.SCREENED;
        steps.add(move(kind, target, at, screening.codes(), screening.reason(), screening.evidence()));
        announce(edge.get(), at);
        return new ReferralOutcome.Changed(this, List.copyOf(steps));
    }

    /** Records what the police found. POLICE_LED and ON_HOLD move the referral with it; what waited for it is decided by then. */
    public ReferralOutcome answerGatewayCheck(GatewayCheckResult found, Reason note, Instant at, Instant decideBy) {
        if (!gatewayCheck.isOpen()) {
            return new ReferralOutcome.GatewayCheckAnswered(
                    gatewayCheck.result().orElseThrow());
        }
        var target = found.after(status);
        var edge = target == status
                ? Optional.of(ReferralTransitions.Announcement.NONE)
                : ReferralTransitions.between(status, target);
        if (edge.isEmpty() || !status.isOpen()) return ReferralOutcome.NotAllowed.of(status);
        if (note.isTooShort()) return new ReferralOutcome.NoteTooShort(note.least());
        gatewayCheck = gatewayCheck.answered(found, at);
        if (status == ReferralStatus.SCREENING) screeningDueAt = decideBy;
        var codes = List.of(found.name());
        var step = target == status
                ? new ReferralStep(ReferralStep.Kind.GATEWAY_CHECK_ANSWERED, at, null, null, codes, note.text(), null)
                : move(ReferralStep.Kind.GATEWAY_CHECK_ANSWERED, target, at, codes, note.text(), null);
        announce(edge.get(), at);
        return new ReferralOutcome.Changed(this, List.of(step));
    }

    /** New information: the police are asked again. */
    public ReferralOutcome askGatewayCheckAgain(Reason why, Instant at, Instant dueAt) {
        if (!status.isOpen()) return ReferralOutcome.NotAllowed.of(status);
        if (gatewayCheck.isOpen()) return new ReferralOutcome.GatewayCheckOpen();
        if (why.isTooShort()) return new ReferralOutcome.NoteTooShort(why.least());
        gatewayCheck = new GatewayCheck(at, dueAt);
        var step = new ReferralStep(
                ReferralStep.Kind.GATEWAY_CHECK_REQUESTED, at, null, null, List.of(), why.text(), null);
        return new ReferralOutcome.Changed(this, List.of(step));
    }

    /** Gives it to an officer, named by the subject of their token. */
    public ReferralOutcome assign(String officer, Instant at) {
        if (!status.isOpen()) return new ReferralOutcome.NotAllowed(status, Set.of());
        assignee = officer;
        return new ReferralOutcome.Changed(this, List.of(ReferralStep.of(ReferralStep.Kind.ASSIGNED, at, officer)));
    }

    /**
     * Others of the probable same person were found. The third goes to the panel's chair by itself.
     *
     * @param known how many in the own borough; at least one here or elsewhere
     * @param elsewhere how many in other boroughs
     */
    public List<ReferralStep> foundOthers(int known, int elsewhere, Instant at) {
        boolean escalates = known + elsewhere >= 2;
        events.add(new ReferralEvent.RepeatDetected(id, reference(), borough, known, elsewhere, escalates, at));
        if (escalates) escalatedAt = at;
        return ReferralStep.foundOthers(known, elsewhere, escalates, at);
    }

    /** What is to be published, once. */
    public List<ReferralEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    private ReferralStep move(
            ReferralStep.Kind kind,
            ReferralStatus to,
            Instant at,
            List<String> codes,
            @Nullable String reason,
            @Nullable String evidence) {
        var from = status;
        status = to;
        decidedAt = to.isOpen() ? null : at;
        return new ReferralStep(kind, at, from, to, codes, reason, evidence);
    }

    private void announce(ReferralTransitions.Announcement announcement, Instant at) {
        if (announcement == ReferralTransitions.Announcement.SCREENED) {
            events.add(new ReferralEvent.Screened(id, reference(), borough, status, referrerSubject, at));
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public long number() {
        return number;
    }

    public String prefix() {
        return prefix;
    }

    /** As for example {@code TH-R-2026-000123}. */
    public String reference() {
        return ReferralReference.of(prefix, receivedAt, number);
    }

    public String borough() {
        return borough;
    }

    public UUID person() {
        return person;
    }

    public ReferralStatus status() {
        return status;
    }

    public Sector sector() {
        return sector;
    }

    public Concern concern() {
        return concern;
    }

    public AgeBand ageBand() {
        return ageBand;
    }

    public boolean immediateDanger() {
        return immediateDanger;
    }

    public String referrerSubject() {
        return referrerSubject;
    }

    public Optional<String> referrerOrganisation() {
        return Optional.ofNullable(referrerOrganisation);
    }

    public Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    public byte[] body() {
        return body.clone();
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Missing for referrals from before it was kept. */
    public Optional<Instant> screeningDueAt() {
        return Optional.ofNullable(screeningDueAt);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** When a third referral of the probable same person sent it to the panel's chair. */
    public Optional<Instant> escalatedAt() {
        return Optional.ofNullable(escalatedAt);
    }

    public GatewayCheck gatewayCheck() {
        return gatewayCheck;
    }
}
