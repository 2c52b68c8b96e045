package uk.leabridge.comms.alert.domain;

import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.leabridge.comms.contact.domain.RoleGroup;

/** Whom an alert is for: groups of the borough, and contacts by name. */
@Embeddable
public record AlertAudience(List<String> roleGroups, List<UUID> contacts) {
    public static AlertAudience of(Collection<RoleGroup> groups, Collection<UUID> contacts) {
        return new AlertAudience(
                new TreeSet<>(groups).stream().map(Enum::name).toList(), List.copyOf(new TreeSet<>(contacts)));
    }

    public Set<RoleGroup> groups() {
        return roleGroups.stream().map(RoleGroup::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
