package uk.leabridge.gateway.page.comms;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.InboxClient;
import uk.leabridge.gateway.page.NavigationItem;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Pages;

/** What the person should know of. */
@Path("/inbox")
@Authenticated
public class InboxResource {

    private final InboxClient inbox;

    public InboxResource(InboxClient inbox) {
        this.inbox = inbox;
    }

    @Produces
    @Singleton
    static NavigationItem area() {
        return new NavigationItem(5, "Inbox", "/inbox", Set.of());
    }

    /** What the page shows. */
    record Model(
            List<InboxClient.Item> items,
            boolean unread,
            @Nullable String next) {}

    @CheckedTemplate(basePath = "comms")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance inbox(Model model);
    }

    @GET
    public Response list(
            @QueryParam("show") @DefaultValue("") String show, @QueryParam("after") @DefaultValue("") String after) {
        boolean unread = !show.equals("all");
        var page = inbox.page(unread, after).orPage();
        return Pages.show(Templates.inbox(new Model(
                page.items(),
                unread,
                NextPage.of("/inbox").with("show", unread ? "" : "all").after(page.next()))));
    }

    @POST
    @Path("{id}/read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read(@PathParam("id") UUID id) {
        inbox.mark(id, true).orPage();
        return Pages.to("/inbox");
    }

    @POST
    @Path("{id}/unread")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response unread(@PathParam("id") UUID id) {
        inbox.mark(id, false).orPage();
        return Pages.to("/inbox?show=all");
    }
}
