package uk.leabridge.grants.programme.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.leabridge.platform.identity.Borough;

/** Money promised to a provider from a programme. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // read by queries alone
public class Award {
    @Id
    private UUID id;

    private String borough;
    private UUID providerId;
    private UUID programmeId;
    private long amountPence;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String purpose;
    private boolean worksWithYoungPeople;
    private Instant awardedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Award() {}

    public Award(UUID id, Borough borough, Terms terms, Instant awardedAt) {
        this.id = id;
        this.borough = borough.code();
        this.providerId = terms.providerId();
        this.programmeId = terms.programmeId();
        this.amountPence = terms.amountPence();
        this.startsOn = terms.startsOn();
        this.endsOn = terms.endsOn();
        this.purpose = terms.purpose();
        this.worksWithYoungPeople = terms.worksWithYoungPeople();
        this.awardedAt = awardedAt;
    }

    /**
     * What is awarded.
     *
     * @param endsOn the last day, inclusive
     */
    public record Terms(
            UUID providerId,
            UUID programmeId,
            long amountPence,
            LocalDate startsOn,
            LocalDate endsOn,
            String purpose,
            boolean worksWithYoungPeople) {
        public boolean isReversed() {
            return endsOn.isBefore(startsOn);
        }
    }

    public UUID id() {
        return id;
    }
}
