package uk.leabridge.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes the body of a small request of JSON in before a worker is given to it. Otherwise the worker waits for each part, and
 * being woken costs more than the part. What says that it is large, or does not say how large, is read as it comes.
 */
@ApplicationScoped
class SmallBodies {
    private static final String JSON = "application/json";
    private static final int MOST_BYTES = 64 * 1024;

    private final BodyHandler bodies = BodyHandler.create(false).setBodyLimit(MOST_BYTES);

    void register(@Observes Router router) {
        router.route("/v1/*").order(0).handler(this::take);
    }

    private void take(RoutingContext context) {
        if (isJson(context.request()) && isSmall(context.request())) {
            bodies.handle(context);
        } else {
            context.next();
        }
    }

    /** Nothing else: a form would be taken apart here, and refused without a problem document. */
    private static boolean isJson(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return type != null && type.regionMatches(true, 0, JSON, 0, JSON.length());
    }

    private static boolean isSmall(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        if (length == null || length.length() > 5) return false;
        try {
            int bytes = Integer.parseInt(length);
            return bytes > 0 && bytes <= MOST_BYTES;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
