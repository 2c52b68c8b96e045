package uk.leabridge.gateway.page.grants;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import uk.leabridge.gateway.client.Answer;
import uk.leabridge.gateway.client.GrantsClient;
import uk.leabridge.gateway.client.GrantsClient.Award;
import uk.leabridge.gateway.client.GrantsClient.Change;
import uk.leabridge.gateway.client.GrantsClient.Compliance;
import uk.leabridge.gateway.client.GrantsClient.Member;
import uk.leabridge.gateway.client.GrantsClient.Organisation;
import uk.leabridge.gateway.client.GrantsClient.Requirement;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.session.Roles;

/** One provider: its status, why, and what mends it; its people, awards and history. */
@Path("/providers/" + Pages.ID)
public class ProviderResource {

    private final GrantsClient grants;

    public ProviderResource(GrantsClient grants) {
        this.grants = grants;
    }

    /** All of the page; {@code away} when a part did not answer. */
    record Model(
            Organisation provider,
            Compliance compliance,
            List<Member> people,
            List<Award> awards,
            List<Change> changes,
            boolean away) {

        /** What is to be done, the worst first. */
        public List<Requirement> getToMend() {
            return compliance.requirements().stream()
                    .filter(one -> one.mend() != null)
                    .toList();
        }

        public List<Requirement> getMet() {
            return compliance.requirements().stream()
                    .filter(one -> one.mend() == null)
                    .toList();
        }
    }

    @CheckedTemplate(basePath = "grants")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance provider(Model model);
    }

    @GET
    @RolesAllowed({Roles.GRANT_OFFICER, Roles.PROVIDER})
    public Response read(@PathParam("id") UUID id) {
        Organisation provider = grants.provider(id).orPage();
        Compliance compliance = grants.compliance(id).orPage();
        Answer<PageOf<Member>> people = grants.roster(id);
        Answer<PageOf<Award>> awards = grants.awards(id);
        Answer<PageOf<Change>> changes = grants.history(id);
        return Pages.show(Templates.provider(new Model(
                provider,
                compliance,
                people.or(PageOf.empty()).items(),
                awards.or(PageOf.empty()).items(),
                changes.or(PageOf.empty()).items(),
                !people.there() || !awards.there() || !changes.there())));
    }
}
