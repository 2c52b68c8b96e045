package uk.leabridge.system.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/**
 * Bytes to an address and the answer back, over a connection of its own each time.
 *
 * @param patience how long an answer may keep silent
 */
public record Wire(String host, int port, Duration patience) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** To an address like {@code http://127.0.0.1:8080}. */
    public static Wire to(String address) {
        URI uri = URI.create(address);
        return new Wire(uri.getHost(), uri.getPort(), PATIENCE);
    }

    public Wire patient(Duration time) {
        return new Wire(host, port, time);
    }

    public String authority() {
        return host + ":" + port;
    }

    public WireAnswer send(WireRequest request) {
        return exchange(request.bytes(authority()), request.method().equals("HEAD"));
    }

    /** Whatever bytes these are. */
    public WireAnswer exchange(byte[] bytes) {
        return exchange(bytes, false);
    }

    private WireAnswer exchange(byte[] bytes, boolean bodiless) {
        long began = System.nanoTime();
        try (Socket socket = open()) {
            write(socket, bytes);
            return new AnswerReader(new BufferedInputStream(socket.getInputStream()), began, bodiless).read();
        } catch (IOException e) {
            return WireAnswer.none("no connection", Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** An answer that comes over an open connection. */
    public static WireAnswer read(InputStream in) {
        return new AnswerReader(in, System.nanoTime(), false).read();
    }

    public Socket open() throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), 5_000);
        socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** An answer may come, and the connection end, before all was read: then there is something to read all the same. */
    private static void write(Socket socket, byte[] bytes) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            // the answer says why, or is missing
        }
    }
}
