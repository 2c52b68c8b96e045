package uk.leabridge.system.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request that goes out as it stands here: nothing is checked, escaped or added but {@code Host}, {@code Content-Length} and
 * {@code Connection}, where they are not named.
 *
 * @param target path and query
 */
public record WireRequest(String method, String target, List<Header> headers, byte[] body) {
    public static WireRequest get(String target) {
        return new WireRequest("GET", target, List.of(), new byte[0]);
    }

    /** The same with one header more. */
    public WireRequest with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new WireRequest(method, target, List.copyOf(more), body);
    }

    public boolean has(String name) {
        return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }

    byte[] bytes(String host) {
        var out = new ByteArrayOutputStream(body.length + 1_024);
        line(out, method + " " + target + " HTTP/1.1");
        if (!has("Host")) line(out, "Host: " + host);
        if (!has("Connection")) line(out, "Connection: close");
        if (!has("Content-Length") && !has("Transfer-Encoding") && (body.length > 0 || !method.equals("GET"))) {
            line(out, "Content-Length: " + body.length);
        }
        headers.forEach(header -> line(out, header.name() + ": " + header.value()));
        line(out, "");
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static void line(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.write('\r');
        out.write('\n');
    }
}
