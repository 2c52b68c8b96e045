package uk.leabridge.comms.contact.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.paging.Cursor;

/** The contacts of a borough. */
public interface Contacts {
    void add(Contact contact);

    /** Lets one transaction at a time add this person; others wait here until it ends, and then see what it added. */
    void hold(Borough borough, String personKey);

    /** Whether the person is in the group and was not removed. */
    boolean contains(Borough borough, String personKey, RoleGroup group);

    Optional<Contact> find(UUID id, Borough borough);

    /** All with these ids, removed ones included. */
    List<Contact> all(Collection<UUID> ids, Borough borough);

    /** The reachable ones of these groups, oldest first. */
    List<Contact> reachable(Set<RoleGroup> groups, Borough borough);

    /** The reachable ones, of this group when one is named, newest first, at most {@code rows}. */
    List<Contact> page(Borough borough, Optional<RoleGroup> group, Optional<Cursor> after, int rows);
}
