package uk.leabridge.gateway.client;

import static uk.leabridge.gateway.client.ServiceApi.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import uk.leabridge.gateway.config.Area;

/** The people whom alerts can reach, of the comms service. Each reading of a name is audited there. */
@ApplicationScoped
public class ContactsClient {

    private final ServiceApi<ContactsApi> contacts;

    public ContactsClient(@RestClient ContactsApi contacts, Services services) {
        this.contacts = services.of(Area.COMMS, contacts);
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
        return contacts.list(api -> api.page(given(group), given(after)));
    }

    public Answer<Contact> one(UUID id) {
        return contacts.ask(api -> api.one(id));
    }

    public Answer<Made> add(String key, AddContactRequest contact) {
        return contacts.ask(api -> api.add(HeaderValue.of(key), contact));
    }

    public Answer<Done> remove(UUID id) {
        return contacts.act(api -> api.remove(id));
    }
}
