package uk.leabridge.comms.inbox.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an item is for: one of a person, everyone of a role in the item's borough, everyone of an organisation.
 *
 * @param except subjects whom it is not for, though they have the role
 */
@Embeddable
public record Audience(
        @Column(name = "audience_subject") @Nullable String subject,
        @Column(name = "audience_role") @Nullable String role,
        @Column(name = "audience_organisation") @Nullable String organisation,
        @Column(name = "audience_except") List<String> except) {

    public static Audience person(String subject) {
        return new Audience(subject, null, null, List.of());
    }

    public static Audience role(String role) {
        return roleExcept(role, List.of());
    }

    public static Audience roleExcept(String role, Collection<String> subjects) {
        return new Audience(null, role, null, List.copyOf(subjects));
    }

    public static Audience organisation(String organisation) {
        return new Audience(null, null, organisation, List.of());
    }
}
