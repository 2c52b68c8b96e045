package uk.leabridge.system.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * What came back.
 *
 * @param status 0 when there was no answer
 * @param broken why there is no whole answer; empty when there is one
 * @param after how long it took until all of it was there
 */
public record WireAnswer(int status, List<Header> headers, byte[] body, String broken, Duration after) {
    static WireAnswer none(String why, Duration after) {
        return new WireAnswer(0, List.of(), new byte[0], why, after);
    }

    public boolean isWhole() {
        return broken.isEmpty();
    }

    /** The first value of a header; empty when it is not there. */
    public String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    public List<String> all(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
