package uk.leabridge.platform.http;

import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Whoever closes the connection before their request is complete gets no answer, and is no error of the service's. */
@Singleton
class AbortedRequests {
    private static final Logger LOG = Logger.getLogger(AbortedRequests.class);

    /** First of all, because the framework's own handler for what fails before a resource reports it as an error. */
    void handle(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(AbortedRequests::end);
    }

    private static void end(RoutingContext request) {
        if (request.failure() instanceof HttpClosedException) {
            LOG.debug("the client disconnected before the request was complete");
        } else {
            request.next();
        }
    }
}
