package uk.leabridge.referrals.casework.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.cases.domain.CaseTransitions.Edge;
import uk.leabridge.referrals.casework.cases.domain.CaseTransitions.Landing;
import uk.leabridge.referrals.intake.referral.domain.Concern;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/**
 * A person whom a panel of several agencies considers and supports. It refuses before it changes; what it did is in the outcome's
 * steps and in {@link #takeEvents}.
 */
@Entity
@Table(name = "safeguarding_case")
public class SafeguardingCase {
    @Id
    private UUID id;

    @Version
    private long version;

    @Generated
    @Column(insertable = false, updatable = false)
    private @Nullable Long number;

    @Column(updatable = false)
    private String prefix;

    private String borough;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(name = "referral_id", updatable = false)
    private UUID referral;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private PanelKind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Concern concern;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "resumes_as")
    private @Nullable CaseStatus resumesAs;

    @Column(name = "agenda_item_id")
    private @Nullable UUID listing;

    @Embedded
    private Consent consent;

    @Column(name = "other_safeguarding_at")
    private @Nullable Instant otherSafeguardingAt;

    private @Nullable String assignee;

    /** Set as the case is taken over, see {@link uk.leabridge.referrals.casework.cases.domain.Cases#findOffered}. */
    @Column(name = "origin_borough", insertable = false, updatable = false)
    private @Nullable String originBorough;

    @Column(name = "support_changes")
    private long supportChanges;

    @Column(updatable = false)
    private byte[] identity;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "status_since")
    private Instant statusSince;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @jakarta.persistence.Transient
    private final List<CaseEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SafeguardingCase() {}

    private SafeguardingCase(NewCase n) {
        this.id = n.id();
        this.prefix = n.prefix();
        this.borough = n.borough();
        this.person = n.person();
        this.referral = n.referral();
        this.kind = n.kind();
        this.concern = n.concern();
        this.status = CaseStatus.INFORMATION_GATHERING;
        this.consent = Consent.notSought();
        this.identity = n.identity();
        this.openedAt = n.openedAt();
        this.statusSince = n.openedAt();
    }

    /** A screened referral becomes a case. Its number comes when it is stored. */
    public static SafeguardingCase open(NewCase opened) {
        return new SafeguardingCase(opened);
    }

    /** Announces a stored case: only then does it have a reference. */
    public void announceOpening() {
        events.add(new CaseEvent.Opened(id, reference(), borough, kind, referral, openedAt));
    }

    /** Takes an action, or says why not. */
    public CaseOutcome make(CaseMove move, Instant at) {
        boolean outgrown = consent.isOutgrown(move.particulars().mayConsent());
        var edge = CaseTransitions.of(status, move.action())
                .filter(e -> CaseConditions.isOpen(this, e.action(), outgrown));
        if (edge.isEmpty()) return new CaseOutcome.NotAllowed(status, allowed());
        var refusal = CaseConditions.refusal(this, move);
        if (refusal.isPresent()) return refusal.get();
        var from = status;
        var giver = borough;
        record(move, at);
        land(edge.get().landing(), at);
        announce(edge.get(), giver, at);
        return new CaseOutcome.Moved(this, List.of(move.step(from, status, at)));
    }

    /** What can be done now, whoever may: what its status allows, and its consent as it stands. */
    public Set<CaseAction> allowed() {
        var allowed = CaseTransitions.from(status);
        allowed.removeIf(action -> !CaseConditions.isOpen(this, action, consent.isLapsed())
                || !CaseConditions.hasConsentFor(this, action));
        return allowed;
    }

    /**
     * Why a step that rests on consent cannot be taken today; nothing while consent holds. Every such step asks here.
     *
     * @param entitledToday whose consent counts today
     */
    public Optional<ConsentLack> lackOfConsent(Set<ConsentFrom> entitledToday) {
        return consent.lack(entitledToday);
    }

    /** The same for what is done about the support: before it starts and after it ends nothing rests on consent. */
    public Optional<ConsentLack> lackOfConsentToSupport(Set<ConsentFrom> entitledToday) {
        return standing().isSupported() ? lackOfConsent(entitledToday) : Optional.empty();
    }

    /** Gives it to an officer, named by the subject of their token. */
    public CaseOutcome assign(String officer, Instant at) {
        if (status.isFinal()) return new CaseOutcome.NotAllowed(status, allowed());
        assignee = officer;
        var step = new CaseStep("ASSIGNED", at, status, status, List.of(officer), null, null);
        return new CaseOutcome.Moved(this, List.of(step));
    }

    /** Puts on record what was done about the support; the version moves on, so that an exit rests on what was read. */
    public List<CaseStep> noted(SupportStep what, List<String> codes, @Nullable String words, Instant at) {
        supportChanges++;
        return List.of(new CaseStep(what.name(), at, status, status, codes, words, null));
    }

    /** What is to be published, once. */
    public List<CaseEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /** Where it is in its life, also while it is parked. */
    CaseStatus standing() {
        return resumesAs == null ? status : resumesAs;
    }

    private void record(CaseMove move, Instant at) {
        switch (move.action()) {
            case LIST -> listing = move.particulars().agendaItem();
            case UNLIST, ADOPT, NOT_ADOPT, DEFER, LEAD_BY_POLICE -> listing = null;
            case HAND_BACK -> {
                consent = Consent.notSought();
                otherSafeguardingAt = null;
            }
            case SEEK_CONSENT -> {
                var asked = move.particulars().consentFrom();
                if (asked != null) consent = Consent.soughtFrom(asked, at);
                otherSafeguardingAt = null;
            }
            case GIVE_CONSENT -> consent = consent.turned(ConsentStatus.GIVEN, at);
            case REFUSE_CONSENT -> consent = consent.turned(ConsentStatus.REFUSED, at);
            case WITHDRAW_CONSENT -> consent = consent.turned(ConsentStatus.WITHDRAWN, at);
            case REVIEW, RECORD_CONTACT -> supportChanges++;
            case CHOOSE_OTHER_SAFEGUARDING -> otherSafeguardingAt = at;
            case ACCEPT_TRANSFER -> {
                borough = Objects.requireNonNull(move.particulars().receiver(), "a borough takes it over");
                assignee = null;
            }
            default -> {} // the status says it all
        }
    }

    private void land(Landing landing, Instant at) {
        var target =
                switch (landing) {
                    case Landing.To(var to) -> to;
                    case Landing.Back() -> resumesAs().orElseThrow();
                    case Landing.Stay() -> status;
                };
        if (target == status) return;
        resumesAs = target.isParked() ? status : null;
        status = target;
        statusSince = at;
        closedAt = target.isFinal() ? at : null;
    }

    private void announce(Edge edge, String giver, Instant at) {
        switch (edge.announcement()) {
            case ADOPTED -> events.add(new CaseEvent.Adopted(id, reference(), borough, kind, at));
            case EXITED -> events.add(new CaseEvent.Exited(id, reference(), borough, kind, at));
            case TRANSFERRED -> events.add(new CaseEvent.Transferred(id, reference(), borough, kind, giver, at));
            case NONE -> {} // nothing leaves the service
        }
    }

    /** As people know it, like {@code TH-C-2026-000001}. */
    public String reference() {
        if (number == null) throw new IllegalStateException("the case is not stored yet");
        return reference(prefix, openedAt, number);
    }

    /** A reference from its parts. */
    public static String reference(String prefix, Instant openedAt, long number) {
        return "%s-C-%d-%06d".formatted(prefix, openedAt.atZone(ZoneOffset.UTC).getYear(), number);
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

    /** Where the referral stands: another borough than the case's once it has moved. */
    public String originBorough() {
        return originBorough == null ? borough : originBorough;
    }

    public UUID person() {
        return person;
    }

    public UUID referral() {
        return referral;
    }

    public PanelKind kind() {
        return kind;
    }

    public Concern concern() {
        return concern;
    }

    public CaseStatus status() {
        return status;
    }

    public Optional<CaseStatus> resumesAs() {
        return Optional.ofNullable(resumesAs);
    }

    public Optional<UUID> listing() {
        return Optional.ofNullable(listing);
    }

    public Consent consent() {
        return consent;
    }

    public Optional<Instant> otherSafeguardingAt() {
        return Optional.ofNullable(otherSafeguardingAt);
    }

    public Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    public byte[] identity() {
        return identity.clone();
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant statusSince() {
        return statusSince;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
