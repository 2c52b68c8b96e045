package uk.leabridge.system.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads one HTTP/1.1 answer, and says of a broken one how far it came. */
final class AnswerReader {
    private static final int LONGEST_LINE = 64 * 1_024;
    private static final int LARGEST_BODY = 32 * 1_024 * 1_024;

    private final InputStream in;
    private final long began;
    private final boolean bodiless;

    /**
     * @param began when the request was sent, in nanoseconds
     * @param bodiless whether it was a HEAD
     */
    AnswerReader(InputStream in, long began, boolean bodiless) {
        this.in = in;
        this.began = began;
        this.bodiless = bodiless;
    }

    WireAnswer read() {
        int status = 0;
        List<Header> headers = List.of();
        try {
            do {
                status = status();
                headers = headers();
            } while (status / 100 == 1 && status != 101);
            return new WireAnswer(status, headers, body(status, headers), "", elapsed());
        } catch (EOFException e) {
            return new WireAnswer(status, headers, new byte[0], "closed", elapsed());
        } catch (java.net.SocketTimeoutException e) {
            return new WireAnswer(status, headers, new byte[0], "silence", elapsed());
        } catch (IOException e) {
            return new WireAnswer(status, headers, new byte[0], "reset", elapsed());
        }
    }

    private int status() throws IOException {
        String line = line();
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9][0-9]( .*)?")) {
            throw new IOException("no status line");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private List<Header> headers() throws IOException {
        List<Header> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.add(
                    colon < 0
                            ? new Header(line, "")
                            : new Header(
                                    line.substring(0, colon),
                                    line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private byte[] body(int status, List<Header> headers) throws IOException {
        var head = new WireAnswer(status, headers, new byte[0], "", Duration.ZERO);
        boolean endless = head.header("Content-Type").startsWith("text/event-stream");
        if (bodiless || endless || status == 204 || status == 304 || status == 101) {
            return new byte[0];
        }
        if (head.header("Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
            return chunks();
        }
        String length = head.header("Content-Length");
        return length.isEmpty() ? in.readNBytes(LARGEST_BODY) : exactly(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(exactly(size));
            line();
        }
        headers(); // trailers
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        try {
            return Integer.parseInt(line().replaceFirst(";.*", "").strip(), 16);
        } catch (NumberFormatException e) {
            throw new IOException("no size of a chunk", e);
        }
    }

    private byte[] exactly(int size) throws IOException {
        byte[] read = in.readNBytes(size);
        if (read.length < size) {
            throw new EOFException();
        }
        return read;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (line.size() >= LONGEST_LINE) {
                throw new IOException("a line without an end");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
