package uk.leabridge.referrals.casework.assessment.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How somebody was assessed, by one version of a framework. Never changed: the next assessment is another one. */
@Entity
@Immutable
public class Assessment {
    @Id
    private UUID id;

    private String borough;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "person_id")
    private UUID person;

    private int number;

    private String framework;

    @Column(name = "framework_version")
    private int frameworkVersion;

    @Column(name = "assessed_by")
    private String assessedBy;

    @Column(name = "assessed_at")
    private Instant assessedAt;

    private byte[] summary;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "assessment_finding", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderBy("factor")
    private List<Finding> findings = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Assessment() {}

    private Assessment(UUID id, Subject of, Framework by, Made made) {
        this.id = id;
        this.borough = of.borough();
        this.caseId = of.caseId();
        this.person = of.person();
        this.number = of.number();
        this.framework = by.id();
        this.frameworkVersion = by.version();
        this.assessedBy = made.by();
        this.assessedAt = made.at();
        this.summary = made.summary();
        made.findings().forEach(found -> findings.add(new Finding(borough, found)));
    }

    /**
     * Whose assessment it is.
     *
     * @param number the how-manieth of the case, from 1
     */
    public record Subject(String borough, UUID caseId, UUID person, int number) {}

    /**
     * What was found.
     *
     * @param summary sealed with the person's key
     */
    public record Made(List<Finding.Found> findings, byte[] summary, String by, Instant at) {}

    /** A factor of which two assessments in a row say something else; {@code from} is null where the first did not ask. */
    public record Change(String factor, @Nullable Presence from, Presence to) {}

    /** Records an assessment that is whole. */
    public static Assessment record(UUID id, Subject of, Framework by, Made made) {
        var lack = Completeness.lackOf(by, made.findings());
        if (lack.isPresent()) throw new IllegalStateException("recorded although it is incomplete");
        return new Assessment(id, of, by, made);
    }

    /** What has changed since the assessment before it, in the order of the factors' codes. */
    public List<Change> since(Assessment before) {
        return findings.stream()
                .flatMap(finding -> {
                    var then = before.presence(finding.factor()).orElse(null);
                    return then == finding.presence()
                            ? Optional.<Change>empty().stream()
                            : Optional.of(new Change(finding.factor(), then, finding.presence())).stream();
                })
                .toList();
    }

    /** What it says of a factor. */
    public Optional<Presence> presence(String factor) {
        return findings.stream()
                .filter(finding -> finding.factor().equals(factor))
                .map(Finding::presence)
                .findFirst();
    }

    /** Whether it says that the factor is present. */
    public boolean saysPresent(String factor) {
        return presence(factor).filter(Presence.PRESENT::equals).isPresent();
    }

    public UUID id() {
        return id;
    }

    public String borough() {
        return borough;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID person() {
        return person;
    }

    public int number() {
        return number;
    }

    public String framework() {
        return framework;
    }

    public int frameworkVersion() {
        return frameworkVersion;
    }

    public String assessedBy() {
        return assessedBy;
    }

    public Instant assessedAt() {
        return assessedAt;
    }

    public byte[] summary() {
        return summary.clone();
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
