package uk.leabridge.grants.requirement.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing that is asked. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // read by queries alone
public class Requirement {
    /** A code is unique within its set. */
    @Embeddable
    public record Key(@Column(name = "set_version") int edition, String code) {}

    @EmbeddedId
    private Key id;

    private short position;
    private String title;

    @Enumerated(EnumType.STRING)
    private AppliesTo appliesTo;

    private List<String> trainingKinds;
    private int graceDays;
    private String mend;
    private @Nullable String booking;

    /** For the persistence provider; sets are shipped by migrations. */
    @SuppressWarnings("NullAway.Init")
    protected Requirement() {}
}
