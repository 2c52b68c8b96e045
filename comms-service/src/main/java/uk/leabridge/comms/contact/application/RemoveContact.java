package uk.leabridge.comms.contact.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import uk.leabridge.comms.contact.domain.Contact;
import uk.leabridge.comms.contact.domain.Contacts;
import uk.leabridge.platform.attempt.Attempt;
import uk.leabridge.platform.audit.Audit;
import uk.leabridge.platform.audit.AuditedAction;
import uk.leabridge.platform.identity.Actor;

/** Makes a contact unreachable. What they were told stays on record. */
@ApplicationScoped
public class RemoveContact {
    private final Contacts contacts;
    private final Audit audit;
    private final InstantSource time;

    public RemoveContact(Contacts contacts, Audit audit, InstantSource time) {
        this.contacts = contacts;
        this.audit = audit;
        this.time = time;
    }

    public record Command(UUID contact) {}

    @Transactional
    public Attempt<Contact> handle(Command command, Actor actor) {
        return Attempt.on(contacts.find(command.contact(), actor.borough())).map(contact -> {
            contact.remove(time.instant());
            audit.record(actor, AuditedAction.of("contact.remove", "contact", contact.id(), contact.id()));
            return contact;
        });
    }
}
