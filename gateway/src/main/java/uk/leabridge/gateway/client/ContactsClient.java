package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.UUID;

/** The people whom alerts can reach, of the comms service. Each reading of a name is audited there. */
@ApplicationScoped
public class ContactsClient {

    private final ServiceCalls calls;

    public ContactsClient(@Named("comms") ServiceCalls calls) {
        this.calls = calls;
    }

    /** One contact. */
    public record Contact(UUID id, String name, String email, String roleGroup, Instant addedAt) {
        /** Neither a name nor an address belongs in a log. */
        @Override
        public String toString() {
            return "Contact " + id;
        }
    }

    /** A contact to be. */
    public record AddContactRequest(String name, String email, String roleGroup) {
        /** Neither a name nor an address belongs in a log. */
        @Override
        public String toString() {
            return "AddContactRequest";
        }
    }

    /** Newest first; all groups when {@code group} is empty. */
    public Answer<PageOf<Contact>> page(String group, String after) {
        return calls.list(
                ServicePath.of("v1", "contacts").with("roleGroup", group).with("after", after), Contact.class);
    }

    public Answer<Contact> one(UUID id) {
        return calls.get(ServicePath.of("v1", "contacts", id), Contact.class);
    }

    public Answer<CommsClient.Made> add(String key, AddContactRequest contact) {
        return calls.create(ServicePath.of("v1", "contacts"), contact, key, CommsClient.Made.class);
    }

    public Answer<Done> remove(UUID id) {
        return calls.delete(ServicePath.of("v1", "contacts", id));
    }
}
