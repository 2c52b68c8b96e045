package uk.leabridge.referrals.casework.panel.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.leabridge.referrals.intake.referral.domain.PanelKind;

/** A panel of several agencies (report 2.5, 3.7): who sits on it, and without whom it decides nothing. */
@Entity
public class Panel {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String borough;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private PanelKind kind;

    private String name;

    @Column(name = "quorum_minimum")
    private int quorumMinimum;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "panel_agency", joinColumns = @JoinColumn(name = "panel_id"))
    private Set<PanelAgency> agencies = new HashSet<>();

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Panel() {}

    private Panel(UUID id, String borough, PanelKind kind, PanelTerms terms, Instant at) {
        this.id = id;
        this.borough = borough;
        this.kind = kind;
        this.name = terms.name();
        this.quorumMinimum = terms.quorumMinimum();
        this.createdAt = at;
        seat(terms);
    }

    /** Sets one up on terms that {@link PanelTerms#refusal} has nothing against. */
    public static Panel set(UUID id, String borough, PanelKind kind, PanelTerms terms, Instant at) {
        terms.refusal().ifPresent(refusal -> {
            throw new IllegalArgumentException("the panel's terms are not valid");
        });
        return new Panel(id, borough, kind, terms, at);
    }

    /** Makes it up anew, for the meetings to come; what was decided keeps who was there. */
    public Optional<PanelOutcome.Refusal> makeUpAnew(PanelTerms terms) {
        var refusal = terms.refusal();
        if (refusal.isPresent()) return refusal;
        name = terms.name();
        quorumMinimum = terms.quorumMinimum();
        seat(terms);
        return Optional.empty();
    }

    private void seat(PanelTerms terms) {
        var seats = terms.seats().stream()
                .map(seat -> new PanelAgency(borough, seat))
                .collect(Collectors.toSet());
        agencies.retainAll(seats);
        agencies.addAll(seats);
    }

    /** Why these agencies cannot be spoken of here: one of them has no seat. */
    public Optional<PanelOutcome.Refusal> unknown(Set<String> codes) {
        var known = codes();
        return known.containsAll(codes) ? Optional.empty() : Optional.of(new PanelOutcome.AgencyUnknown(known));
    }

    public Quorum quorum() {
        return new Quorum(
                quorumMinimum,
                seats().stream()
                        .filter(PanelAgency.Seat::required)
                        .map(PanelAgency.Seat::code)
                        .collect(Collectors.toSet()));
    }

    /** The agencies, those without whom nothing is decided first. */
    public List<PanelAgency.Seat> seats() {
        return agencies.stream()
                .map(PanelAgency::seat)
                .sorted(Comparator.comparing((PanelAgency.Seat seat) -> !seat.required())
                        .thenComparing(PanelAgency.Seat::code))
                .toList();
    }

    public Set<String> codes() {
        return seats().stream().map(PanelAgency.Seat::code).collect(Collectors.toUnmodifiableSet());
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

    public PanelKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public int quorumMinimum() {
        return quorumMinimum;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
