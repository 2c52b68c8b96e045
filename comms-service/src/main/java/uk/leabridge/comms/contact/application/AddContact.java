package uk.leabridge.comms.contact.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import uk.leabridge.comms.contact.domain.Contact;
import uk.leabridge.comms.contact.domain.Contacts;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.idempotency.Creation;
import uk.leabridge.platform.idempotency.Idempotency;
import uk.leabridge.platform.idempotency.IdempotencyKey;
import uk.leabridge.platform.idempotency.Made;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.sealing.Fingerprints;
import uk.leabridge.platform.sealing.Vault;
import uk.leabridge.platform.time.Identifiers;

/** Adds a person to a group of the actor's borough, sealed with a key of their own. */
@ApplicationScoped
public class AddContact {
    private final Contacts contacts;
    private final Vault vault;
    private final Fingerprints fingerprints;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Identifiers identifiers;
    private final InstantSource time;

    public AddContact(
            Contacts contacts,
            Vault vault,
            Fingerprints fingerprints,
            Idempotency idempotency,
            Audit audit,
            Identifiers identifiers,
            InstantSource time) {
        this.contacts = contacts;
        this.vault = vault;
        this.fingerprints = fingerprints;
        this.idempotency = idempotency;
        this.audit = audit;
        this.identifiers = identifiers;
        this.time = time;
    }

    public record Command(Contact.Person person, IdempotencyKey key) {}

    /** Why somebody is not added. */
    public enum Refusal {
        ALREADY_THERE
    }

    @Transactional
    public Creation<Made, Refusal> handle(Command command, Actor actor) {
        return idempotency.once(actor, "contact.add", command.key(), Made.class, () -> add(command.person(), actor));
    }

    private Creation<Made, Refusal> add(Contact.Person person, Actor actor) {
        var personKey = fingerprints.personKey(person.email());
        contacts.hold(actor.borough(), personKey);
        if (contacts.contains(actor.borough(), personKey, person.roleGroup())) {
            return Creation.refused(Refusal.ALREADY_THERE);
        }
        var key = vault.create(identifiers.next(), actor.borough());
        var contact = new Contact(key, actor.borough().code(), person, personKey, actor.subject(), time.instant());
        contacts.add(contact);
        audit.record(actor, AuditedAction.of("contact.add", "contact", contact.id(), contact.id()));
        return Creation.created(new Made(contact.id()));
    }
}
