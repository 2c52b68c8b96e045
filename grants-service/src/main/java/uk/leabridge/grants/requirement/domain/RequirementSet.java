package uk.leabridge.grants.requirement.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** What is asked from a day on, until a later set takes over. */
@Entity
@Immutable
@Table(name = "requirement_set")
@SuppressWarnings("UnusedVariable") // read by queries alone
public class RequirementSet {
    @Id
    private int version;

    private String title;
    private LocalDate effectiveFrom;

    /** For the persistence provider; sets are shipped by migrations. */
    @SuppressWarnings("NullAway.Init")
    protected RequirementSet() {}
}
