package uk.leabridge.system.world;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Somebody at the door, with a token or without. Paths begin with a slash.
 *
 * @param tokens asked for one with each request, because tokens end sooner than tests; empty for none
 */
public record Caller(String address, Supplier<String> tokens) {
    public String token() {
        return tokens.get();
    }

    public Answer get(String path) {
        return Http.send(request(path).GET());
    }

    /** A create, with a key of its own. */
    public Answer create(String path, String json) {
        return send(
                "POST", path, json, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Answer post(String path, String json) {
        return send("POST", path, json, Map.of());
    }

    /** A change of what was read at this version. */
    public Answer change(String method, String path, String json, String tag) {
        return send(method, path, json, Map.of("If-Match", tag));
    }

    public Answer send(String method, String path, String json, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        return Http.send(
                request.method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    /** Any bytes as the body; what the client itself refuses to send is not sent. */
    public Answer send(String method, String path, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::setHeader);
        return Http.send(request.method(method, BodyPublishers.ofByteArray(body)));
    }

    /** The status alone; the answer may never end, as a stream of events does not. */
    public int status(String method, String path, String json, Map<String, String> headers) {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::setHeader);
        return Http.status(
                request.method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = Http.request(address + path);
        String now = token();
        return now.isEmpty() ? request : request.header("Authorization", "Bearer " + now);
    }
}
