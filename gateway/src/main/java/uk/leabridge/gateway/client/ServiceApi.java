package uk.leabridge.gateway.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.circuit.CircuitBreaker;
import uk.leabridge.gateway.circuit.CircuitBreaker.Verdict;

/**
 * Some operations of one service, called as the person who is signed in. An answer that is whole within the page's time is a
 * value, whatever the service says; nothing here throws for it. A service that does not answer others is not asked: that costs
 * a page no time.
 *
 * @param <A> the operations, as the service's document describes them
 */
final class ServiceApi<A> {

    static final String PROBLEM = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ServiceApi.class);
    /** A service that had so long and gave no answer has failed. */
    private static final Duration FAIR = Duration.ofSeconds(1);

    private final String service;
    private final A operations;
    private final Voice voice;
    private final PageTime time;
    private final ObjectMapper json;

    /** The service's circuit, which the door has, too, and whoever is asking. */
    record Voice(CircuitBreaker circuit, Supplier<String> caller) {}

    ServiceApi(String service, A operations, Voice voice, PageTime time, ObjectMapper json) {
        this.service = service;
        this.operations = operations;
        this.voice = voice;
        this.time = time;
        this.json = json;
    }

    /** What narrows a list, as it is asked for; null, and so left out, where it is empty. */
    static @Nullable String given(String value) {
        return value.isEmpty() ? null : value;
    }

    /** The same for what is asked for or is not. */
    static @Nullable Boolean given(boolean value) {
        return value ? Boolean.TRUE : null;
    }

    /** An operation that answers with something. */
    <T> Answer<T> ask(Function<A, Uni<RestResponse<T>>> operation) {
        return exchange(time.left(), operation, RestResponse::getEntity);
    }

    /** The same with a file to send or to receive, which takes longer. */
    <T> Answer<T> askWithFile(Function<A, Uni<RestResponse<T>>> operation) {
        return exchange(time.leftForFile(), operation, RestResponse::getEntity);
    }

    /** An operation that says no more than that it is done. */
    Answer<Done> act(Function<A, Uni<RestResponse<Void>>> operation) {
        return exchange(time.left(), operation, _ -> new Done());
    }

    /** An operation that answers with a page of a list. */
    <T> Answer<PageOf<T>> list(Function<A, Uni<RestResponse<Items<T>>>> operation) {
        return exchange(time.left(), operation, response -> {
            Items<T> page = response.getEntity();
            return page == null
                    ? null
                    : new PageOf<>(
                            page.items(),
                            PageOf.next(response.getStringHeaders().get(HttpHeaders.LINK)));
        });
    }

    /** An operation that answers with a file, which is passed on as it comes; whoever asks closes it. */
    Answer<Download> open(Function<A, Uni<RestResponse<InputStream>>> operation) {
        return exchange(time.left(), operation, response -> {
            String disposition = response.getHeaderString(HttpHeaders.CONTENT_DISPOSITION);
            return new Download(
                    new BoundedStream(response.getEntity(), time.leftForFile()),
                    disposition == null ? "attachment" : disposition);
        });
    }

    private <R, T> Answer<T> exchange(
            Duration left, Function<A, Uni<RestResponse<R>>> operation, Function<RestResponse<R>, @Nullable T> reader) {
        if (!left.isPositive()) {
            return away("page time limit reached");
        }
        // what a form says that cannot be sent is not the service's refusal
        Uni<RestResponse<R>> call = operation.apply(operations);
        String caller = voice.caller().get();
        if (!voice.circuit().admits(caller, true)) {
            return away("circuit open");
        }
        Verdict verdict = Verdict.NONE;
        try {
            RestResponse<R> response = call.await().atMost(left);
            verdict = Verdict.WELL;
            return read(response, reader);
        } catch (TimeoutException e) {
            // what other services left of the page's time may be too short for any
            verdict = left.compareTo(FAIR) < 0 ? Verdict.NONE : Verdict.FAILED;
            return away("no complete response in time");
        } catch (WebApplicationException e) {
            // an answer whose body cannot be read is one, too
            boolean broken = e.getCause() instanceof IOException;
            verdict = broken || e.getResponse().getStatus() >= 500 ? Verdict.FAILED : Verdict.WELL;
            return broken ? away(e.toString()) : refused(e.getResponse());
        } catch (ProcessingException | CompletionException | VertxException e) {
            verdict = Verdict.FAILED;
            return away(e.toString());
        } finally {
            voice.circuit().settle(caller, verdict);
        }
    }

    private <R, T> Answer<T> read(RestResponse<R> response, Function<RestResponse<R>, @Nullable T> reader) {
        if (response.getStatus() >= 300) {
            return away("status " + response.getStatus());
        }
        T value = reader.apply(response);
        String etag = response.getHeaderString(HttpHeaders.ETAG);
        return value == null ? away("empty response") : new Answer.Good<>(value, etag == null ? "" : etag);
    }

    private <T> Answer<T> refused(Response response) {
        int status = response.getStatus();
        if (status == 404) {
            return new Answer.Missing<>();
        }
        return status >= 400 && status < 500
                ? new Answer.Refused<>(ServiceProblem.of(status, problem(response)))
                : away("status " + status);
    }

    private JsonNode problem(Response response) {
        try {
            return json.readTree(new BoundedStream(response.readEntity(InputStream.class), time.left()));
        } catch (IOException | ProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private <T> Answer<T> away(String why) {
        LOG.warnf("%s is unavailable: %s", service, why);
        return new Answer.Away<>(service);
    }
}
