package uk.leabridge.gateway.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Some operations of one service, called as the person who is signed in. An answer that is whole within the page's time is a
 * value, whatever the service says; nothing here throws for it.
 *
 * @param <A> the operations, as the service's document describes them
 */
final class ServiceApi<A> {

    static final String PROBLEM = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ServiceApi.class);

    private final String service;
    private final A operations;
    private final PageTime time;
    private final ObjectMapper json;

    ServiceApi(String service, A operations, PageTime time, ObjectMapper json) {
        this.service = service;
        this.operations = operations;
        this.time = time;
        this.json = json;
    }

    /** An operation that answers with something. */
    <T> Answer<T> ask(Function<A, Uni<RestResponse<T>>> operation) {
        return exchange(operation, RestResponse::getEntity);
    }

    /** An operation that says no more than that it is done. */
    Answer<Done> act(Function<A, Uni<RestResponse<Void>>> operation) {
        return exchange(operation, _ -> new Done());
    }

    /** An operation that answers with a page of a list. */
    <P, T> Answer<PageOf<T>> list(Function<A, Uni<RestResponse<P>>> operation, Function<P, List<T>> items) {
        return exchange(
                operation,
                response -> new PageOf<>(
                        items.apply(response.getEntity()),
                        PageOf.next(response.getStringHeaders().get(HttpHeaders.LINK))));
    }

    private <R, T> Answer<T> exchange(
            Function<A, Uni<RestResponse<R>>> operation, Function<RestResponse<R>, T> reader) {
        Duration left = time.left();
        if (!left.isPositive()) {
            return away("the page's time is over");
        }
        try {
            RestResponse<R> response = operation.apply(operations).await().atMost(left);
            return response.getStatus() < 300
                    ? new Answer.Good<>(reader.apply(response), etag(response.getStringHeaders()))
                    : away("it answered " + response.getStatus());
        } catch (TimeoutException e) {
            return away("no whole answer in time");
        } catch (WebApplicationException e) {
            // an answer whose body cannot be read is one, too
            return e.getCause() instanceof IOException ? away(e.toString()) : refused(e.getResponse());
        } catch (ProcessingException | CompletionException e) {
            return away(e.toString());
        }
    }

    private <T> Answer<T> refused(Response response) {
        int status = response.getStatus();
        if (status == 404) {
            return new Answer.Missing<>();
        }
        return status >= 400 && status < 500
                ? new Answer.Refused<>(ServiceProblem.of(status, problem(response)))
                : away("it answered " + status);
    }

    private JsonNode problem(Response response) {
        try {
            return json.readTree(response.readEntity(String.class));
        } catch (JsonProcessingException | ProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private <T> Answer<T> away(String why) {
        LOG.warnf("%s did not answer: %s", service, why);
        return new Answer.Away<>(service);
    }

    private static String etag(MultivaluedMap<String, String> headers) {
        String etag = headers.getFirst(HttpHeaders.ETAG);
        return etag == null ? "" : etag;
    }
}
