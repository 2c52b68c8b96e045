package uk.leabridge.system.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Somebody signed in who does at the door what no decent client does. Each deed ends when the door ends it. */
final class HostileCaller {
    private static final String PATH = "/api/referrals/v1/worklist";
    private static final int LONGEST_ANSWER_MS = 30_000;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int CONTINUATION = 9;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;

    private final URI door;
    private final String token;
    private final byte[] continued;
    private final byte[] cancelled;

    /** Everything large is made here, so that whoever measures what it does to others does not measure its making. */
    HostileCaller(String door, String token) {
        this.door = URI.create(door);
        this.token = token;
        this.continued = continued();
        this.cancelled = cancelled();
    }

    /** Announces 100 bytes and sends one. */
    String beginsABody() {
        return exchange(post("Content-Length: 100\r\n") + "x");
    }

    /** One byte each second, so that no pause is long. */
    String dripsABody() {
        try (Socket socket = open();
                ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor()) {
            write(socket, post("Content-Length: 1000\r\n").getBytes(StandardCharsets.ISO_8859_1));
            var dripping = drops.scheduleAtFixedRate(() -> write(socket, new byte[] {'x'}), 1, 1, TimeUnit.SECONDS);
            String answer = read(socket);
            dripping.cancel(false);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String beginsAHead() {
        return exchange("GET " + PATH + " HTTP/1.1\r\nHost: x\r\nX-");
    }

    String namesTwoHosts() {
        return exchange("GET " + PATH + " HTTP/1.1\r\nHost: x\r\nHost: y\r\n" + authorization() + "\r\n");
    }

    String statesTwoLengths() {
        return exchange(post("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n") + "0\r\n\r\n");
    }

    String overflowsAChunk() {
        return exchange(post("Transfer-Encoding: chunked\r\n") + "10000000000000004\r\nabcd\r\n0\r\n\r\n");
    }

    /** Six requests, each with a line feed in a header. */
    String smugglesLineFeeds() {
        ByteArrayOutputStream frames = preface();
        for (int i = 0; i < 6; i++) {
            frames.writeBytes(frame(HEADERS, END_HEADERS | END_STREAM, 2 * i + 1, head("a\nx-user: panel-chair")));
        }
        return exchange(frames.toByteArray(), Duration.ofSeconds(2));
    }

    /** 200,000 frames of nothing. */
    String continuesWithNothing() {
        return exchange(continued, Duration.ofMillis(LONGEST_ANSWER_MS));
    }

    private byte[] continued() {
        ByteArrayOutputStream frames = preface();
        frames.writeBytes(frame(HEADERS, 0, 1, head("a")));
        for (int i = 0; i < 200_000; i++) {
            frames.writeBytes(frame(CONTINUATION, 0, 1, new byte[0]));
        }
        return frames.toByteArray();
    }

    /** Begins 20,000 requests and cancels each. */
    String cancelsWithoutEnd() {
        return exchange(cancelled, Duration.ofMillis(LONGEST_ANSWER_MS));
    }

    private byte[] cancelled() {
        ByteArrayOutputStream frames = preface();
        byte[] head = head("a");
        for (int i = 0; i < 20_000; i++) {
            frames.writeBytes(frame(HEADERS, END_HEADERS | END_STREAM, 2 * i + 1, head));
            frames.writeBytes(frame(RST_STREAM, 0, 2 * i + 1, new byte[] {0, 0, 0, 8}));
        }
        return frames.toByteArray();
    }

    private String post(String headers) {
        return "POST " + PATH + " HTTP/1.1\r\nHost: x\r\n" + authorization() + headers + "\r\n";
    }

    private String authorization() {
        return "Authorization: Bearer " + token + "\r\n";
    }

    private static ByteArrayOutputStream preface() {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        frames.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        frames.writeBytes(frame(SETTINGS, 0, 0, new byte[0]));
        return frames;
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .put((byte) (payload.length >> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    /** Each header literal, without Huffman's code. */
    private byte[] head(String key) {
        String[] headers = {
            ":method",
            "GET",
            ":scheme",
            "http",
            ":authority",
            "x",
            ":path",
            PATH,
            "idempotency-key",
            key,
            "authorization",
            "Bearer " + token
        };
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (int i = 0; i < headers.length; i += 2) {
            block.write(0);
            string(block, headers[i]);
            string(block, headers[i + 1]);
        }
        return block.toByteArray();
    }

    private static void string(ByteArrayOutputStream block, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < 127) {
            block.write(bytes.length);
        } else {
            block.write(127);
            int rest = bytes.length - 127;
            while (rest >= 128) {
                block.write(rest % 128 + 128);
                rest /= 128;
            }
            block.write(rest);
        }
        block.writeBytes(bytes);
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(door.getHost(), door.getPort());
        socket.setSoTimeout(LONGEST_ANSWER_MS);
        return socket;
    }

    private String exchange(String request) {
        return exchange(request.getBytes(StandardCharsets.ISO_8859_1), Duration.ofMillis(LONGEST_ANSWER_MS));
    }

    private String exchange(byte[] bytes, Duration patience) {
        try (Socket socket = open()) {
            socket.setSoTimeout((int) patience.toMillis());
            write(socket, bytes);
            return read(socket);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What can no longer be sent, because the door has closed, is what the deed is about. */
    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // the answer says why
        }
    }

    private static String read(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException | SocketTimeoutException e) {
            // closed hard, or a connection that may stay open
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }
}
