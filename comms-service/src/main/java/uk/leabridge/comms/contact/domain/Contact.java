package uk.leabridge.comms.contact.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.sealing.SealingKey;

/** Someone whom an alert can reach, in one group of one borough. The id is also that of the key that seals it. */
@Entity
@Table(name = "contact")
public class Contact {
    private static final String NAME = "contact.name";
    private static final String EMAIL = "contact.email";

    @Id
    private UUID id;

    private String borough;
    private @Nullable String subject;

    @Enumerated(EnumType.STRING)
    private RoleGroup roleGroup;

    private byte[] nameSealed;
    private byte[] emailSealed;
    private String personKey;
    private String addedBy;
    private Instant addedAt;
    private @Nullable Instant removedAt;

    /**
     * Who it is.
     *
     * @param subject the person's subject in tokens, when they sign in to Leabridge
     */
    public record Person(
            String name,
            String email,
            RoleGroup roleGroup,
            @Nullable String subject) {
        /** Neither a name nor an address belongs in a log. */
        @Override
        public String toString() {
            return "Person of " + roleGroup;
        }
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    public Contact(SealingKey key, String borough, Person person, String personKey, String addedBy, Instant addedAt) {
        this.id = key.person();
        this.borough = borough;
        this.subject = person.subject();
        this.roleGroup = person.roleGroup();
        this.nameSealed = key.seal(person.name(), NAME);
        this.emailSealed = key.seal(person.email(), EMAIL);
        this.personKey = personKey;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    /** Makes the contact unreachable from now on; again changes nothing. */
    public void remove(Instant at) {
        if (removedAt == null) removedAt = at;
    }

    public boolean isReachable() {
        return removedAt == null;
    }

    public Person open(SealingKey key) {
        return new Person(key.unseal(nameSealed, NAME), key.unseal(emailSealed, EMAIL), roleGroup, subject);
    }

    public UUID id() {
        return id;
    }

    public String borough() {
        return borough;
    }

    public RoleGroup roleGroup() {
        return roleGroup;
    }

    public String personKey() {
        return personKey;
    }

    public String addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
