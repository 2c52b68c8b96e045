package uk.leabridge.system.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import uk.leabridge.system.chaos.Ledger.Answered;

/** Sends as a proper client does: what was not answered, or answered with "later", is sent again with the same key. */
final class PatientClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long FIRST_PAUSE_MILLIS = 400;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final String gateway;
    private final UnaryOperator<String> tokens;
    private final Duration oneTry;
    private final long longestPause;

    /**
     * One request.
     *
     * @param header a name and a value, or empty
     */
    record Ask(String person, String method, String path, String body, String... header) {
        static Ask get(String person, String path) {
            return new Ask(person, "GET", path, "");
        }

        static Ask create(String person, String path, String body, String key) {
            return new Ask(person, "POST", path, body, "Idempotency-Key", key);
        }
    }

    /** The last answer. */
    record Reply(int status, String body, String tag) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("not JSON", e);
            }
        }

        boolean isGood() {
            return status / 100 == 2;
        }
    }

    private PatientClient(String gateway, UnaryOperator<String> tokens, Duration oneTry, Duration longestPause) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.oneTry = oneTry;
        this.longestPause = longestPause.toMillis();
    }

    /** Waits longer from try to try. */
    static PatientClient of(String gateway, UnaryOperator<String> tokens) {
        return new PatientClient(gateway, tokens, Duration.ofSeconds(10), Duration.ofSeconds(15));
    }

    /** Tries again at once, to see when something works. */
    static PatientClient probing(String gateway, UnaryOperator<String> tokens) {
        return new PatientClient(gateway, tokens, Duration.ofSeconds(3), Duration.ofMillis(200));
    }

    /** The answer that ended it; nothing when patience did. */
    Optional<Reply> send(Ask ask, Ledger ledger) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (long pause = Math.min(FIRST_PAUSE_MILLIS, longestPause); ; pause = Math.min(2 * pause, longestPause)) {
            Optional<HttpResponse<String>> answer = once(ask, oneTry);
            ledger.attempt(answer.map(PatientClient::answered).orElse(Answered.CUT_OFF));
            Optional<Reply> last =
                    answer.filter(one -> !isForNow(one.statusCode())).map(PatientClient::reply);
            if (last.isPresent()) {
                return last;
            }
            long later = answer.map(PatientClient::later).orElse(0L);
            long half = Math.max(pause, Math.min(later, longestPause)) / 2;
            LockSupport.parkNanos(
                    1_000_000L * (half + ThreadLocalRandom.current().nextLong(half)));
            if (System.nanoTime() - end > 0) {
                ledger.giveUp(ask.method() + " " + ask.path() + ": "
                        + answer.map(one -> Integer.toString(one.statusCode())).orElse("no answer") + " to the end");
                return Optional.empty();
            }
        }
    }

    /** One try alone. */
    Optional<Reply> probe(Ask ask) {
        return once(ask, oneTry).map(PatientClient::reply);
    }

    private Optional<HttpResponse<String>> once(Ask ask, Duration atMost) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + ask.path()))
                .timeout(atMost)
                .header("Authorization", "Bearer " + tokens.apply(ask.person()))
                .header("Content-Type", "application/json")
                .method(
                        ask.method(),
                        ask.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(ask.body()));
        for (int i = 0; i + 1 < ask.header().length; i += 2) request.header(ask.header()[i], ask.header()[i + 1]);
        try {
            return Optional.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Asked to come back, too many for now, a token that has just ended, or a failure that may be over soon. */
    private static boolean isForNow(int status) {
        return status >= 500 || status == 429 || status == 401 || status == 408;
    }

    private static Answered answered(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status < 400) return Answered.GOOD;
        if (status < 500) return Answered.REFUSED;
        boolean honest = (status == 503 || status == 504)
                && later(answer) > 0
                && !answer.body().isEmpty();
        return honest ? Answered.HONEST : Answered.FAILED;
    }

    private static long later(HttpResponse<String> answer) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("\\d{1,3}") ? 1_000 * Long.parseLong(seconds) : 0;
    }

    private static Reply reply(HttpResponse<String> answer) {
        return new Reply(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("ETag").orElse(""));
    }
}
