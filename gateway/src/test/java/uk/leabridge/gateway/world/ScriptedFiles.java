package uk.leabridge.gateway.world;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Stands for what the services give out that is no JSON. */
final class ScriptedFiles {
    /** A file, and what its name is said to be. */
    record File(String type, String disposition, String content) {}

    private ScriptedFiles() {}

    static Optional<File> answer(HttpServerRequest request, String call) {
        return switch (call) {
            case "GET " + ScriptedDocuments.PATH + "/" + ScriptedDocuments.KEPT + "/content" ->
                Optional.of(new File(
                        "application/octet-stream",
                        "attachment; filename=\"document\"; filename*=UTF-8''Zo%C3%AB.pdf",
                        "<script>all of it</script>"));
            case "GET /v1/insight/releases/2025-26/public.csv" ->
                Optional.of(new File("text/csv", "attachment; filename=\"public.csv\"", "lines,of the public's"));
            case "POST /v1/subject-access/" + ScriptedSubjectAccess.READY + "/bundle" ->
                "\"3\"".equals(request.getHeader("If-Match"))
                        ? Optional.of(new File("application/zip", "attachment; filename=\"bundle.zip\"", "PK"))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
