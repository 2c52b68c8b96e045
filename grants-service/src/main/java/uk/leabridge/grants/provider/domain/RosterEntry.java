package uk.leabridge.grants.provider.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A person who works for a provider, from a day to a day. It ends; it is not erased. */
@Entity
@DynamicUpdate
@SuppressWarnings("UnusedVariable") // read by queries alone
public class RosterEntry {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID providerId;

    private String personKey;
    private byte[] name;
    private String role;
    private boolean regulatedActivity;

    @Enumerated(EnumType.STRING)
    private Designation designation;

    private LocalDate startsOn;
    private @Nullable LocalDate endsOn;

    @Column(updatable = false)
    private Instant addedAt;

    @Version
    private long version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected RosterEntry() {}

    public RosterEntry(UUID id, UUID providerId, Person person, Post post, Instant addedAt) {
        this.id = id;
        this.providerId = providerId;
        this.personKey = person.key();
        this.name = person.sealedName();
        this.role = post.role();
        this.regulatedActivity = post.regulatedActivity();
        this.designation = post.designation();
        this.startsOn = post.startsOn();
        this.endsOn = post.endsOn();
        this.addedAt = addedAt;
    }

    /**
     * Who it is.
     *
     * @param key 64 hex digits, of the e-mail address, which is not kept
     */
    public record Person(String key, byte[] sealedName) {}

    /**
     * What the person does.
     *
     * @param regulatedActivity with children or adults at risk, as the law defines it
     * @param endsOn the last day, inclusive; null while it is open
     */
    public record Post(
            String role,
            boolean regulatedActivity,
            Designation designation,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        public boolean isReversed() {
            return endsOn != null && endsOn.isBefore(startsOn);
        }
    }

    public void correct(Person person, Post post) {
        this.personKey = person.key();
        this.name = person.sealedName();
        this.role = post.role();
        this.regulatedActivity = post.regulatedActivity();
        this.designation = post.designation();
        this.startsOn = post.startsOn();
        this.endsOn = post.endsOn();
    }

    /** Ends it with the given last day; false when it has ended by then, or has not begun. */
    public boolean end(LocalDate lastDay) {
        if (endsOn != null && !endsOn.isAfter(lastDay)) return false;
        if (lastDay.isBefore(startsOn)) return false;
        this.endsOn = lastDay;
        return true;
    }

    public UUID id() {
        return id;
    }

    public UUID providerId() {
        return providerId;
    }

    public String personKey() {
        return personKey;
    }

    public long version() {
        return version;
    }
}
