package uk.leabridge.gateway.realm;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A document that the realm publishes. All who ask while it is being read wait for the same reading, and so a reading ends within the
 * time given, whatever comes: nothing, half an answer, or the connection's end.
 */
public final class RealmDocument {

    private final HttpClient client;
    private final String address;
    private final Duration within;
    private final AtomicReference<@Nullable Future<String>> reading = new AtomicReference<>();

    public RealmDocument(Vertx vertx, String address, Duration within) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) within.toMillis()));
        this.address = address;
        this.within = within;
    }

    /** The reading that has begun and has not ended, or null. */
    public @Nullable Future<String> current() {
        Future<String> current = reading.get();
        return current == null || current.isComplete() ? null : current;
    }

    /** Its text. Fails when the realm does not answer with status 200 in time. */
    public Future<String> read() {
        Future<String> current = current();
        if (current != null) {
            return current;
        }
        Future<String> next = ask();
        reading.set(next);
        return next;
    }

    private Future<String> ask() {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address)
                .setIdleTimeout(within.toMillis());
        return client.request(options)
                .compose(request -> request.send())
                .compose(RealmDocument::text)
                .timeout(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Future<String> text(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body().map(body -> body.toString())
                : Future.failedFuture("status " + response.statusCode());
    }
}
