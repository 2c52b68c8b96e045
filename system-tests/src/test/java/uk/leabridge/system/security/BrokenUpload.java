package uk.leabridge.system.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import uk.leabridge.system.api.Hostile;
import uk.leabridge.system.security.GeneratedPosts.Pair;

/** A form with a file that is none, has an impossible name, or ends too soon. */
final class BrokenUpload {
    private static final String BOUNDARY = "----boundary";
    private static final List<String> NAMES =
            List.of("a.pdf", "../../a", "\u0000", "a\r\nX: 1", "", "\u202efdp.exe", "x".repeat(5_000));
    private static final List<String> ENDS =
            List.of("\r\n--" + BOUNDARY + "--\r\n", "\r\n--" + BOUNDARY, "", "\r\n--other--\r\n");

    private final String name;
    private final String end;
    private final String body;

    BrokenUpload(RandomGenerator random, List<Pair> fields) {
        this.name = Hostile.of(random, NAMES);
        this.end = Hostile.of(random, ENDS);
        String parts = fields.stream()
                .map(field -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.name()
                        + "\"\r\n\r\n" + field.value() + "\r\n")
                .collect(Collectors.joining());
        String type = Hostile.of(random, List.of("application/pdf", "nonsense", "text/html"));
        this.body = parts + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n%PDF-1.7 nothing" + end;
    }

    String what() {
        return "file " + GeneratedPosts.shown(name) + (end.endsWith("--\r\n") ? "" : ", cut off");
    }

    String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] body() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
