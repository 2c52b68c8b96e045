package uk.leabridge.gateway.page.comms;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.ContactsClient;
import uk.leabridge.gateway.client.ContactsClient.AddContactRequest;
import uk.leabridge.gateway.client.ServiceProblem;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.page.Submission;
import uk.leabridge.gateway.session.Roles;

/** Who can be told by an alert. Reached from the alerts, which is where they are needed. */
@Path("/contacts")
@RolesAllowed(Roles.COMMS_OFFICER)
public class ContactResource {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;

    private final ContactsClient contacts;

    public ContactResource(ContactsClient contacts) {
        this.contacts = contacts;
    }

    /** The list; {@code group} is empty when it is not narrowed. */
    record ListModel(
            List<ContactsClient.Contact> items,
            String group,
            @Nullable String next) {
        public List<Option> getGroups() {
            return CommsWords.GROUPS;
        }
    }

    @CheckedTemplate(basePath = "comms")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance contacts(ListModel model, Form form);

        static native TemplateInstance newContact(Form form, String key, List<Option> groups);

        static native TemplateInstance removeContact(ContactsClient.Contact contact);
    }

    @GET
    public Response list(
            @QueryParam("group") @DefaultValue("") String asked, @QueryParam("after") @DefaultValue("") String after) {
        String group = Option.codes(CommsWords.GROUPS).contains(asked) ? asked : "";
        var page = contacts.page(group, after).orPage();
        var model = new ListModel(
                page.items(),
                group,
                NextPage.of("/contacts").with("group", group).after(page.next()));
        return Pages.show(Templates.contacts(model, Form.filled(Map.of("group", group))));
    }

    @GET
    @Path("new")
    public Response blank(@QueryParam("group") @DefaultValue("") String group) {
        return Pages.show(
                form(Form.filled(Map.of("roleGroup", group)), UUID.randomUUID().toString()));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        return Submission.of(fields)
                .read(ContactResource::read)
                .call((contact, form) -> contacts.add(form.key(), contact))
                .refused(ContactResource::tell)
                .again(form -> form(form, form.key()))
                .then(_ -> Pages.to(address(Form.of(fields).value("roleGroup"))));
    }

    @GET
    @Path("{id}/removal")
    public Response askRemoval(@PathParam("id") UUID id) {
        return Pages.show(Templates.removeContact(contacts.one(id).orPage()));
    }

    @POST
    @Path("{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("id") UUID id) {
        contacts.remove(id).orPage();
        return Pages.to("/contacts");
    }

    private static AddContactRequest read(Form form) {
        return new AddContactRequest(
                form.text("name", LONGEST_NAME, "Enter the name"),
                form.text(
                        "email",
                        LONGEST_EMAIL,
                        "Enter an email address in the correct format, for example name@example.org"),
                form.oneOf("roleGroup", Option.codes(CommsWords.GROUPS), "Select the group they belong to"));
    }

    private static Form tell(Form form, ServiceProblem problem) {
        if (problem.is("contact-exists")) {
            form.wrong("email", "Enter a different email address. Someone with this address is already in the group");
            return form;
        }
        return form.refused(problem, Map.of());
    }

    private static TemplateInstance form(Form form, String key) {
        return Templates.newContact(form, key, CommsWords.GROUPS);
    }

    private static String address(String group) {
        return group.isEmpty() ? "/contacts" : "/contacts?group=" + group;
    }
}
