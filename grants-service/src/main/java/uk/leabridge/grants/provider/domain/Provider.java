package uk.leabridge.grants.provider.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Borough;

/** An organisation that boroughs fund. Its slug is the {@code organisation} claim of its own people's tokens. */
@Entity
@DynamicUpdate
@SuppressWarnings("UnusedVariable") // read by queries alone
public class Provider {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String borough;

    private List<String> boroughs;

    @Column(updatable = false)
    private String slug;

    private String name;
    private @Nullable String charityNumber;
    private @Nullable String companyNumber;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Provider() {}

    public Provider(UUID id, Borough borough, String slug, Particulars particulars, Instant createdAt) {
        this.id = id;
        this.borough = borough.code();
        this.boroughs = List.of(borough.code());
        this.slug = slug;
        this.name = particulars.name();
        this.charityNumber = particulars.charityNumber();
        this.companyNumber = particulars.companyNumber();
        this.createdAt = createdAt;
    }

    /**
     * What may change.
     *
     * @param charityNumber of the Charity Commission: six or seven digits
     * @param companyNumber of Companies House: eight characters
     */
    public record Particulars(
            String name,
            @Nullable String charityNumber,
            @Nullable String companyNumber) {}

    public void correct(Particulars particulars) {
        this.name = particulars.name();
        this.charityNumber = particulars.charityNumber();
        this.companyNumber = particulars.companyNumber();
    }

    /** One more borough funds it. */
    public void join(Borough funder) {
        if (boroughs.contains(funder.code())) return;
        var more = new ArrayList<>(boroughs);
        more.add(funder.code());
        this.boroughs = more;
    }

    public UUID id() {
        return id;
    }

    public List<String> boroughs() {
        return List.copyOf(boroughs);
    }

    public String slug() {
        return slug;
    }

    public long version() {
        return version;
    }
}
