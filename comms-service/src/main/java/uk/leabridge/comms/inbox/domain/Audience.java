package uk.leabridge.comms.inbox.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Whom an item is for: one of a person, everyone of a role in the item's borough, everyone of an organisation. */
@Embeddable
public record Audience(
        @Column(name = "audience_subject") @Nullable String subject,
        @Column(name = "audience_role") @Nullable String role,
        @Column(name = "audience_organisation") @Nullable String organisation) {

    public static Audience person(String subject) {
        return new Audience(subject, null, null);
    }

    public static Audience role(String role) {
        return new Audience(null, role, null);
    }

    public static Audience organisation(String organisation) {
        return new Audience(null, null, organisation);
    }
}
