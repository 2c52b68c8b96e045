package uk.leabridge.gateway.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answers a page gives. */
public final class Pages {

    /** For a class whose path ends in an id: without the pattern it would swallow its neighbours, like {@code /referrals/mine}. */
    public static final String ID = "{id: [0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}";

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private Pages() {}

    public static Response show(TemplateInstance page) {
        return html(200, page);
    }

    /** The same page again, with the error summary and all that was typed. */
    public static Response again(TemplateInstance page) {
        return html(422, page);
    }

    static Response html(int status, TemplateInstance page) {
        return Response.status(status).type(HTML).entity(page.render()).build();
    }

    /** After a form was accepted: a new page, so that reloading sends nothing twice. */
    public static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
