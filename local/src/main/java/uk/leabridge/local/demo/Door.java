package uk.leabridge.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Requests through the gateway with a caller's token. A refusal for now (429, 503) is obeyed and tried again. */
final class Door {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String gateway;
    private final HttpClient http;
    private final Tokens tokens;
    private final LongAdder asked = new LongAdder();
    private final LongAdder waited = new LongAdder();

    Door(String gateway, HttpClient http, Tokens tokens) {
        this.gateway = gateway;
        this.http = http;
        this.tokens = tokens;
    }

    /** An answer: its status, its body, and the path of the next page when there is one. */
    record Answer(int status, JsonNode body, Optional<String> next) {
        boolean isGood() {
            return status / 100 == 2;
        }
    }

    /** A request of a caller; {@code header} is a name and a value, or empty. */
    private record Ask(String caller, String method, String path, String body, String... header) {}

    Answer get(String caller, String path) {
        return good(new Ask(caller, "GET", path, ""));
    }

    /** Creates something; a repeated key answers as the first time. */
    JsonNode create(String caller, String path, String key, JsonNode body) {
        return good(new Ask(caller, "POST", path, body.toString(), "Idempotency-Key", key))
                .body();
    }

    /** Changes something of a known version. */
    JsonNode change(String caller, String path, long version, JsonNode body) {
        return good(new Ask(caller, "POST", path, body.toString(), "If-Match", "\"" + version + "\""))
                .body();
    }

    long requests() {
        return asked.sum();
    }

    /** How often the gateway asked to come back later. */
    long timesWaited() {
        return waited.sum();
    }

    private Answer good(Ask ask) {
        Answer answer = send(ask);
        if (!answer.isGood()) {
            throw new DemoFailure(ask.method() + " " + ask.path() + " as " + ask.caller() + " returned "
                    + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    private Answer send(Ask ask) {
        HttpResponse<String> response = once(ask);
        for (int tries = 1; tries < TRIES && isForNow(response.statusCode()); tries++) {
            if (response.statusCode() == 401) {
                tokens.forget(ask.caller());
            } else {
                waited.increment();
                pause(response.headers().firstValueAsLong("Retry-After").orElse(1));
            }
            response = once(ask);
        }
        return new Answer(response.statusCode(), parsed(response.body()), next(ask.path(), response));
    }

    private static boolean isForNow(int status) {
        return status == 429 || status == 503 || status == 401;
    }

    private HttpResponse<String> once(Ask ask) {
        asked.increment();
        var request = HttpRequest.newBuilder(URI.create(gateway + ask.path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.of(ask.caller()))
                .header("Content-Type", "application/json")
                .method(ask.method(), BodyPublishers.ofString(ask.body()));
        if (ask.header().length > 0) {
            request.headers(ask.header());
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DemoFailure("The gateway is not responding at " + gateway + ask.path() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted");
        }
    }

    /** The next page's path: this path with the cursor of the answer's {@code Link}. */
    private static Optional<String> next(String path, HttpResponse<String> response) {
        return response.headers()
                .firstValue("Link")
                .filter(link -> link.contains("rel=\"next\""))
                .map(link -> link.replaceAll(".*[?&]after=([^&>]+).*", "$1"))
                .map(after -> path.replaceAll("&after=[^&]+", "") + "&after=" + after);
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (IOException e) {
            return JSON.createObjectNode().put("text", body);
        }
    }

    private static void pause(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(Math.clamp(seconds, 1, 30)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted");
        }
    }
}
