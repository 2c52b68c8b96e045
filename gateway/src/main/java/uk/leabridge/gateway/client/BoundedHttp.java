package uk.leabridge.gateway.client;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls that end with their page's time. The client's own limit ends with the head of an answer; this one does not. */
final class BoundedHttp {

    private final HttpClient http;
    private final PageTime time;

    BoundedHttp(HttpClient http, PageTime time) {
        this.http = http;
        this.time = time;
    }

    HttpResponse<byte[]> send(HttpRequest request, boolean file) throws IOException, InterruptedException {
        return send(request, BodyHandlers.ofByteArray(), file ? time.leftForFile() : time.left());
    }

    /** An answer whose body is read while it comes. */
    HttpResponse<InputStream> open(HttpRequest request) throws IOException, InterruptedException {
        return send(request, BodyHandlers.ofInputStream(), time.left());
    }

    /** The same bytes; whoever still waits for more when the time is over gets an exception. */
    InputStream bounded(InputStream body) {
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                () -> close(body),
                CompletableFuture.delayedExecutor(time.leftForFile().toMillis(), MILLISECONDS));
        return new FilterInputStream(body) {
            @Override
            public void close() throws IOException {
                end.cancel(false);
                super.close();
            }
        };
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // whoever reads it is told
        }
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body, Duration left)
            throws IOException, InterruptedException {
        if (!left.isPositive()) {
            throw new HttpTimeoutException("the page's time is over");
        }
        CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, body);
        try {
            return answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("no whole answer in time");
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }
}
