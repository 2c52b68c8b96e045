package uk.leabridge.comms.contact.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.comms.contact.domain.Contact;
import uk.leabridge.comms.contact.domain.Contacts;
import uk.leabridge.comms.contact.domain.RoleGroup;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;
import uk.leabridge.platform.sealing.SealingKey;
import uk.leabridge.platform.sealing.Vault;

/** Reads contacts of the actor's own borough. Whoever opens a name or an address is audited, a line for each person. */
@ApplicationScoped
public class ContactQueries {
    private final Contacts contacts;
    private final Vault vault;
    private final Audit audit;

    public ContactQueries(Contacts contacts, Vault vault, Audit audit) {
        this.contacts = contacts;
        this.vault = vault;
        this.audit = audit;
    }

    /** One contact, open. */
    public record View(
            UUID id,
            String name,
            String email,
            RoleGroup roleGroup,
            @Nullable String subject,
            Instant addedAt) {
        /** Neither a name nor an address belongs in a log. */
        @Override
        public String toString() {
            return "View of " + id;
        }
    }

    /** A contact by name, without an address. */
    public record Named(UUID contactId, String name, RoleGroup roleGroup) {
        /** A name does not belong in a log. */
        @Override
        public String toString() {
            return "Named " + contactId;
        }
    }

    /** Where to reach a contact. */
    public record Address(String name, String email) {
        /** Neither a name nor an address belongs in a log. */
        @Override
        public String toString() {
            return "Address";
        }
    }

    @Transactional
    public Page<View> page(Actor actor, Optional<RoleGroup> group, Optional<Cursor> after, int limit) {
        var rows = contacts.page(actor.borough(), group, after, limit + 1);
        var page = Page.of(rows, limit, one -> new Cursor(one.addedAt(), one.id()));
        var keys = vault.openAll(page.items().stream().map(Contact::id).toList());
        return new Page<>(
                page.items().stream()
                        .filter(contact -> keys.containsKey(contact.id()))
                        .map(contact -> view(contact, Objects.requireNonNull(keys.get(contact.id())), actor))
                        .toList(),
                page.next());
    }

    /** One that can be reached; nothing once removed or with the key destroyed. */
    @Transactional
    public Optional<View> find(UUID id, Actor actor) {
        return contacts.find(id, actor.borough()).filter(Contact::isReachable).flatMap(contact -> vault.open(id)
                .map(key -> view(contact, key, actor)));
    }

    private View view(Contact contact, SealingKey key, Actor actor) {
        read(actor, "contact.read", contact.id());
        var person = contact.open(key);
        return new View(
                contact.id(), person.name(), person.email(), person.roleGroup(), person.subject(), contact.addedAt());
    }

    /** The ids among these that are no reachable contacts of the borough. */
    @Transactional
    public List<UUID> unknown(Collection<UUID> ids, Actor actor) {
        var known = contacts.all(ids, actor.borough()).stream()
                .filter(Contact::isReachable)
                .map(Contact::id)
                .toList();
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }

    /** Who is reached by groups and by name: each person once, under the contact that was added first. */
    @Transactional
    public List<UUID> resolve(Set<RoleGroup> groups, Collection<UUID> named, Actor actor) {
        var byPerson = new LinkedHashMap<String, UUID>();
        contacts.reachable(groups, actor.borough())
                .forEach(contact -> byPerson.putIfAbsent(contact.personKey(), contact.id()));
        contacts.all(named, actor.borough()).stream()
                .filter(Contact::isReachable)
                .forEach(contact -> byPerson.putIfAbsent(contact.personKey(), contact.id()));
        return List.copyOf(byPerson.values());
    }

    /** The names behind these ids, in the order of the ids; whoever's key is destroyed is missing. */
    @Transactional
    public List<Named> names(Collection<UUID> ids, Actor actor) {
        var keys = vault.openAll(ids);
        var byId = new LinkedHashMap<UUID, Contact>();
        contacts.all(ids, actor.borough()).forEach(contact -> byId.put(contact.id(), contact));
        return ids.stream()
                .filter(id -> byId.containsKey(id) && keys.containsKey(id))
                .map(id -> {
                    read(actor, "contact.read-name", id);
                    var person = Objects.requireNonNull(byId.get(id)).open(Objects.requireNonNull(keys.get(id)));
                    return new Named(id, person.name(), person.roleGroup());
                })
                .toList();
    }

    /** Where to reach a contact; nothing once removed or with the key destroyed. */
    @Transactional
    public Optional<Address> address(UUID id, Actor actor) {
        return contacts.find(id, actor.borough()).filter(Contact::isReachable).flatMap(contact -> vault.open(id)
                .map(key -> {
                    read(actor, "contact.read-address", id);
                    var person = contact.open(key);
                    return new Address(person.name(), person.email());
                }));
    }

    private void read(Actor actor, String action, UUID contact) {
        audit.record(actor, AuditedAction.of(action, "contact", contact, contact));
    }
}
