package uk.leabridge.gateway.docs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import uk.leabridge.gateway.page.Assets;
import uk.leabridge.gateway.page.Pages;

/** {@code /docs}: for people who write programs against the API. Anyone may read it. */
@Path("/docs")
@PermitAll
public class DocsResource {

    private static final String SWAGGER = "META-INF/resources/webjars/swagger-ui-dist/5.30.1/";

    private final MergedApi api;
    private final EventCatalogue events;
    private final Files files;

    /** The addresses of Swagger UI's files. */
    record Files(String css, String bundle, String start) {}

    public DocsResource(MergedApi api, EventCatalogue events, Assets assets) {
        this.api = api;
        this.events = events;
        this.files = new Files(
                assets.add("swagger-ui", "css", "text/css", Assets.read(SWAGGER + "swagger-ui.css")),
                assets.add("swagger-ui", "js", "text/javascript", Assets.read(SWAGGER + "swagger-ui-bundle.js")),
                assets.add("docs", "js", "text/javascript", Assets.read("assets/docs.js")));
    }

    @CheckedTemplate(basePath = "docs")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance portal(List<MergedApi.Part> parts);

        static native TemplateInstance attempt(Files files);

        static native TemplateInstance events(List<EventCatalogue.Event> events);
    }

    @GET
    public Response portal() {
        return Pages.show(Templates.portal(api.parts()));
    }

    @GET
    @Path("try")
    public Response attempt() {
        return Pages.show(Templates.attempt(files));
    }

    @GET
    @Path("events")
    public Response events() {
        return Pages.show(Templates.events(events.events()));
    }

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response document() {
        return Response.ok(api.text(), MediaType.APPLICATION_JSON).build();
    }
}
