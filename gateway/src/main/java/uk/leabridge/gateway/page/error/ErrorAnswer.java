package uk.leabridge.gateway.page.error;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One refusal for both kinds of callers: a page for people, a problem for programs. */
final class ErrorAnswer {

    private ErrorAnswer() {}

    static Response of(HttpServerRequest request, int status, String slug, String title, TemplateInstance page) {
        String path = request.path();
        if (path != null && path.startsWith("/api/")) {
            JsonObject problem = new JsonObject()
                    .put("type", "/problems/" + slug)
                    .put("title", title)
                    .put("status", status)
                    .put("detail", title + ".")
                    .put("instance", request.response().headers().get("X-Request-Id"));
            return Response.status(status)
                    .type("application/problem+json")
                    .entity(problem.encode())
                    .build();
        }
        return Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(page.render())
                .build();
    }
}
