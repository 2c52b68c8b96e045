package uk.leabridge.gateway.proxy.connection;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** The beginning of a request's first line as it came, for when the parser gives up on it and keeps nothing. */
final class FirstLine {

    private static final int MOST = 256;

    private final byte[] begun = new byte[MOST];
    private int length;
    private int requests;

    void expect() {
        length = 0;
        requests = 0;
    }

    void received(ByteBuf bytes) {
        int more = Math.min(MOST - length, bytes.readableBytes());
        bytes.getBytes(bytes.readerIndex(), begun, length, more);
        length += more;
    }

    /** Of two requests that came together, the second one's line is not known. */
    void parsed() {
        requests++;
    }

    /** The path, or as much of it as was kept; empty when there is none. */
    String path() {
        if (requests > 1) {
            return "";
        }
        String line = new String(begun, 0, length, StandardCharsets.ISO_8859_1).stripLeading();
        int method = 0;
        while (method < line.length() && line.charAt(method) > ' ') {
            method++;
        }
        String target = line.substring(method).stripLeading();
        int end = 0;
        while (end < target.length() && target.charAt(end) > ' ' && target.charAt(end) != '?') {
            end++;
        }
        return withoutHost(target.substring(0, end));
    }

    private static String withoutHost(String target) {
        int host = target.indexOf("://");
        int path = host < 0 ? 0 : target.indexOf('/', host + 3);
        return path < 0 ? "" : target.substring(path);
    }
}
