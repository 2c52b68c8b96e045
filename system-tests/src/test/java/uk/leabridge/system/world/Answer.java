package uk.leabridge.system.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;

/** What was answered, and to what. */
public record Answer(String request, int status, HttpHeaders headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** This answer, when it has the status; a failure that shows it otherwise. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError(
                    request + " was answered with " + status + " instead of " + expected + ": " + body);
        }
        return this;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(request + " was answered with " + status + " and not with JSON: " + body, e);
        }
    }

    /** A text of the body by its name. */
    public String text(String field) {
        return json().path(field).asText();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The slug of the problem, or nothing. */
    public String problem() {
        return header("Content-Type").startsWith("application/problem+json")
                ? text("type").replace("/problems/", "")
                : "";
    }
}
