package uk.leabridge.system.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** The inbox that every email of the platform ends in. */
public record Mailbox(String address) {
    /** The messages to one address, newest first: subject, text, to. */
    public List<JsonNode> to(String recipient) {
        return read("?to=" + URLEncoder.encode(recipient, StandardCharsets.UTF_8));
    }

    public List<JsonNode> all() {
        return read("");
    }

    private List<JsonNode> read(String query) {
        JsonNode messages = Http.send(
                        Http.request(address + "/api/messages" + query).GET())
                .expect(200)
                .json();
        return StreamSupport.stream(messages.spliterator(), false).toList();
    }
}
