package uk.leabridge.gateway.page.governance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.client.AuditClient;
import uk.leabridge.gateway.client.AuditClient.Entry;
import uk.leabridge.gateway.client.AuditClient.Look;
import uk.leabridge.gateway.client.AuditClient.Verification;
import uk.leabridge.gateway.client.PageOf;
import uk.leabridge.gateway.page.Form;
import uk.leabridge.gateway.page.NextPage;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.Pages;
import uk.leabridge.gateway.session.Roles;

/** The audit: a search, a check of its seals, and who looked at one person's record. */
@Path("/governance")
public class AuditResource {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final AuditClient audit;

    public AuditResource(AuditClient audit) {
        this.audit = audit;
    }

    /** What was found; {@code next} is null on the last page. */
    record Found(
            List<Entry> items, List<Option> areas, @Nullable String next) {}

    /** A part of Leabridge and whether its audit holds; null when it does not answer. */
    record Checked(String area, @Nullable Verification result) {}

    /** Who looked; {@code next} is null on the last page. */
    record Looks(UUID record, List<Look> items, @Nullable String next) {}

    @CheckedTemplate(basePath = "governance")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance audit(Found model, Form form);

        static native TemplateInstance seals(List<Checked> checked);

        static native TemplateInstance accessLog(Looks model);
    }

    @GET
    @Path("audit")
    @RolesAllowed(Roles.AUDITOR)
    public Response search(
            @QueryParam("area") @DefaultValue("referrals") String area,
            @QueryParam("about") @DefaultValue("") String about,
            @QueryParam("person") @DefaultValue("") String person,
            @QueryParam("after") @DefaultValue("") String after) {
        Form form = Form.filled(Map.of("area", area, "about", about, "person", person));
        identifier(form, "about");
        identifier(form, "person");
        if (form.broken()) {
            return Pages.again(Templates.audit(new Found(List.of(), GovernanceWords.AREAS, null), form));
        }
        PageOf<Entry> page =
                audit.search(area, about.strip(), person.strip(), after).orPage();
        var next = NextPage.of("/governance/audit")
                .with("area", area)
                .with("about", about)
                .with("person", person)
                .after(page.next());
        return Pages.show(Templates.audit(new Found(page.items(), GovernanceWords.AREAS, next), form));
    }

    @GET
    @Path("audit/seals")
    @RolesAllowed(Roles.AUDITOR)
    public Response seals() {
        return Pages.show(Templates.seals(GovernanceWords.AREAS.stream()
                .map(area -> new Checked(
                        area.label(),
                        audit.verify(area.value()).map(List::of).or(List.of()).stream()
                                .findFirst()
                                .orElse(null)))
                .toList()));
    }

    @GET
    @Path("access-log/" + Pages.ID)
    @RolesAllowed({Roles.AUDITOR, Roles.SAFEGUARDING_OFFICER, Roles.PANEL_CHAIR})
    public Response accessLog(@PathParam("id") UUID record, @QueryParam("after") @DefaultValue("") String after) {
        var page = audit.accessLog(record, after).orPage();
        var next = NextPage.of("/governance/access-log/" + record).after(page.next());
        return Pages.show(Templates.accessLog(new Looks(record, page.items(), next)));
    }

    private static void identifier(Form form, String field) {
        String typed = form.value(field).strip();
        if (!typed.isEmpty() && !ID.matcher(typed).matches()) {
            form.wrong(
                    field, "Enter a reference in the correct format, for example 019aab00-0000-7000-8000-0000000000dd");
        }
    }
}
