package uk.leabridge.grants.programme.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.leabridge.platform.identity.Borough;

/** Money of a borough for one purpose in a financial year. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // read by queries alone
public class Programme {
    @Id
    private UUID id;

    private String borough;
    private String title;
    private String financialYear;
    private long budgetPence;
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Programme() {}

    public Programme(UUID id, Borough borough, Terms terms, Instant createdAt) {
        this.id = id;
        this.borough = borough.code();
        this.title = terms.title();
        this.financialYear = terms.financialYear();
        this.budgetPence = terms.budgetPence();
        this.createdAt = createdAt;
    }

    /**
     * What a programme is.
     *
     * @param financialYear like {@code 2026/27}
     */
    public record Terms(String title, String financialYear, long budgetPence) {}

    public UUID id() {
        return id;
    }
}
