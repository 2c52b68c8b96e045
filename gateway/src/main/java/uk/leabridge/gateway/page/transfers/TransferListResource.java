package uk.leabridge.gateway.page.transfers;

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
import uk.leabridge.gateway.client.TransfersClient;
import uk.leabridge.gateway.client.TransfersClient.Summary;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.session.Roles;

/** The cases that other boroughs offer to this one, or that this one has offered. */
@Path("/transfers")
@RolesAllowed({Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
public class TransferListResource {
    private final TransfersClient transfers;

    public TransferListResource(TransfersClient transfers) {
        this.transfers = transfers;
    }

    /** The list, whether it is of what the borough itself offered, and the address of the next page. */
    record Model(
            List<Summary> items, boolean ours, @Nullable String next) {}

    @CheckedTemplate(basePath = "transfers")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(Model model);
    }

    @GET
    public Response list(
            @QueryParam("side") @DefaultValue("") String side, @QueryParam("after") @DefaultValue("") String after) {
        boolean ours = side.equals("from-us");
        var page = transfers.list(ours ? "FROM_US" : "TO_US", after).orPage();
        return Pages.show(Templates.list(new Model(
                page.items(),
                ours,
                NextPage.of("/transfers").with("side", ours ? "from-us" : "").after(page.next()))));
    }
}
