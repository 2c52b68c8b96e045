package uk.leabridge.gateway.world;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.test.contract.ApiDescription;

/**
 * Holds what the console asks of the services, and what these tests let the services answer, to {@code contracts/openapi}. What
 * does not fit is kept until {@link BorderWatch} fails the test that it happened in.
 */
final class Border {
    static final List<String> SERVICES = List.of("referrals", "grants", "training", "comms");

    private final Map<Integer, String> services = new ConcurrentHashMap<>();
    private final Map<String, ApiDescription> descriptions = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    void standsFor(String service, int port) {
        services.put(port, service);
        descriptions.put(service, ApiDescription.ofService(service));
    }

    /** Looks at a request of the console. */
    void asked(HttpServerRequest request, String body) {
        var sent = new ApiDescription.Request(
                request.method().name(),
                request.path(),
                query(request),
                request.headers().names(),
                request.getHeader("Content-Type"),
                body);
        description(request)
                .fault(sent)
                .ifPresent(fault -> note(request, "asks what the API's document does not describe", fault, body));
    }

    /** Whether the service would refuse it, as no version is named. */
    boolean lacksVersion(HttpServerRequest request) {
        return request.getHeader("If-Match") == null
                && description(request).asksForVersion(request.method().name(), request.path());
    }

    /** Answers as a test wants it, and looks whether the service could. */
    void answer(HttpServerRequest request, int status, @Nullable String type, String body) {
        description(request)
                .fault(request.method().name(), request.path(), new ApiDescription.Answer(status, type, body))
                .ifPresent(fault -> note(request, "is answered " + status + ", not as the document says", fault, body));
        if (type != null) request.response().putHeader("Content-Type", type);
        request.response().setStatusCode(status).end(body);
    }

    /** What has not fitted since this was asked last. */
    JsonArray faults() {
        List<String> found = new ArrayList<>();
        for (String fault = faults.poll(); fault != null; fault = faults.poll()) found.add(fault);
        return new JsonArray(found);
    }

    private void note(HttpServerRequest request, String what, String fault, String body) {
        faults.add(
                "%s: %s %s %s: %s%n%s".formatted(service(request), request.method(), request.uri(), what, fault, body));
    }

    private ApiDescription description(HttpServerRequest request) {
        return descriptions.get(service(request));
    }

    private String service(HttpServerRequest request) {
        return services.get(request.localAddress().port());
    }

    private static List<Map.Entry<String, String>> query(HttpServerRequest request) {
        String raw = URI.create(request.uri()).getRawQuery();
        List<Map.Entry<String, String>> found = new ArrayList<>();
        if (raw == null) return found;
        for (String pair : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            found.add(Map.entry(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1])));
        }
        return found;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
