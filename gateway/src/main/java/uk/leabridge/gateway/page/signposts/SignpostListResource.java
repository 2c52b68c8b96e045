package uk.leabridge.gateway.page.signposts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.SignpostsClient;
import uk.leabridge.gateway.client.SignpostsClient.Chased;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.session.Roles;

/** The services that are to be asked what came of somebody, what is due longest first. */
@Path("/signposts")
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
public class SignpostListResource {
    private final SignpostsClient signposts;

    public SignpostListResource(SignpostsClient signposts) {
        this.signposts = signposts;
    }

    /** The list, whether it is of what is overdue alone, and the address of the next page (null on the last). */
    record Model(
            List<Chased> items, boolean overdue, @Nullable String next) {}

    @CheckedTemplate(basePath = "signposts")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(Model model);
    }

    @GET
    public Response list(
            @QueryParam("overdue") @DefaultValue("") String overdue,
            @QueryParam("after") @DefaultValue("") String after) {
        boolean late = overdue.equals("yes");
        var page = signposts.chased(late, after).orPage();
        return Pages.show(Templates.list(new Model(
                page.items(),
                late,
                NextPage.of("/signposts").with("overdue", late ? "yes" : "").after(page.next()))));
    }
}
