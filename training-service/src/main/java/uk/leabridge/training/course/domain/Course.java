package uk.leabridge.training.course.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Borough;

/** What can be completed. A course without a borough is the partnership's. */
@Entity
@Immutable
public class Course {
    @Id
    private UUID id;

    private @Nullable String borough;
    private String code;
    private String title;

    @Enumerated(EnumType.STRING)
    private TrainingKind kind;

    private short level;
    private @Nullable Short validityMonths;
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Course() {}

    public Course(UUID id, Borough borough, Details details, Instant createdAt) {
        this.id = id;
        this.borough = borough.code();
        this.code = details.code();
        this.title = details.title();
        this.kind = details.kind();
        this.level = (short) details.level();
        this.validityMonths = details.validityMonths() == null
                ? null
                : details.validityMonths().shortValue();
        this.createdAt = createdAt;
    }

    /**
     * What is told of a new course.
     *
     * @param level 1 (awareness) to 5 (specialist)
     * @param validityMonths null when it counts for ever
     */
    public record Details(
            String code,
            String title,
            TrainingKind kind,
            int level,
            @Nullable Integer validityMonths) {}

    public UUID id() {
        return id;
    }

    public @Nullable String borough() {
        return borough;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public TrainingKind kind() {
        return kind;
    }

    public short level() {
        return level;
    }

    public @Nullable Short validityMonths() {
        return validityMonths;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
