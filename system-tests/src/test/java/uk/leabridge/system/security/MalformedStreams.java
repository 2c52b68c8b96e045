package uk.leabridge.system.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import uk.leabridge.system.wire.Header;
import uk.leabridge.system.wire.Http2Wire;
import uk.leabridge.system.wire.Http2Wire.End;
import uk.leabridge.system.wire.Wire;

/** Streams in HTTP/2 that are malformed, and floods of frames that cost a caller nothing. */
final class MalformedStreams {
    private static final int LAST = Http2Wire.END_HEADERS | Http2Wire.END_STREAM;

    private final Wire wire;
    private final List<Header> good;

    /** What to do over an open connection, and how it ended. */
    record Stream(String what, Play play) {}

    @FunctionalInterface
    interface Play {
        void over(Http2Wire wire) throws IOException;
    }

    /** Malformed copies of a good GET by this caller. */
    MalformedStreams(Wire wire, String authorization) {
        this.wire = wire;
        this.good = List.of(
                new Header(":method", "GET"),
                new Header(":scheme", "http"),
                new Header(":authority", wire.authority()),
                new Header(":path", "/api/training/v1/courses"),
                new Header("authorization", authorization));
    }

    /** How a good one ends, so that the malformed ones prove something. */
    End good() {
        return end(new Stream("good", one(headers -> headers)));
    }

    List<Stream> malformed() {
        List<Stream> all = new ArrayList<>();
        List<Header> odd = List.of(
                new Header("x-odd", "a\nb"),
                new Header("x-odd", "a\rb"),
                new Header("x-odd", "a\u0000b"),
                new Header("x-odd", "a\r\nx-forged: 1"),
                new Header("x-o dd", "1"),
                new Header("x-odd\r\n", "1"),
                new Header("X-Upper", "1"),
                new Header("", "1"),
                new Header(":odd", "1"),
                new Header(":path", "/"),
                new Header("connection", "close"),
                new Header("transfer-encoding", "chunked"),
                new Header("te", "gzip"),
                new Header("content-length", "5"),
                new Header("content-length", "-1"),
                new Header("host", "elsewhere.example.org"));
        odd.forEach(header -> all.add(new Stream("header " + shown(header), one(headers -> {
            headers.add(header);
            return headers;
        }))));
        for (Header without : good.subList(0, 4)) {
            all.add(new Stream("without " + without.name(), one(headers -> {
                headers.remove(without);
                return headers;
            })));
        }
        all.add(new Stream("path with a line feed", one(headers -> replaced(headers, ":path", "/api/x\n/y"))));
        all.add(new Stream("path with a space", one(headers -> replaced(headers, ":path", "/api/x HTTP/1.1"))));
        all.add(new Stream(
                "path with %zz", one(headers -> replaced(headers, ":path", "/api/training/v1/courses/%zz"))));
        all.add(new Stream("method with a space", one(headers -> replaced(headers, ":method", "GET /x"))));
        all.add(new Stream(
                "a block that is none",
                wire -> wire.frame(Http2Wire.HEADERS, LAST, 1, new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff})));
        all.add(new Stream("an even stream", wire -> wire.frame(Http2Wire.HEADERS, LAST, 2, Http2Wire.block(good))));
        all.add(new Stream("stream 0", wire -> wire.frame(Http2Wire.HEADERS, LAST, 0, Http2Wire.block(good))));
        all.add(new Stream(
                "data without headers", wire -> wire.frame(Http2Wire.DATA, Http2Wire.END_STREAM, 1, new byte[5])));
        return all;
    }

    /** Floods of so many frames; whoever is not cut off is answered afterwards. */
    List<Stream> floods(int frames) {
        return List.of(
                new Stream(frames + " empty CONTINUATION frames", wire -> {
                    wire.frame(Http2Wire.HEADERS, Http2Wire.END_STREAM, 1, Http2Wire.block(good));
                    for (int i = 0; i < frames; i++) wire.frame(Http2Wire.CONTINUATION, 0, 1, new byte[0]);
                }),
                new Stream(frames + " streams opened and reset", wire -> {
                    for (int i = 0; i < frames; i++) {
                        wire.frame(Http2Wire.HEADERS, LAST, 2 * i + 1, Http2Wire.block(good));
                        wire.frame(Http2Wire.RST_STREAM, 0, 2 * i + 1, new byte[] {0, 0, 0, 8});
                    }
                }),
                new Stream(frames + " SETTINGS", wire -> {
                    for (int i = 0; i < frames; i++) wire.frame(Http2Wire.SETTINGS, 0, 0, new byte[0]);
                    wire.frame(Http2Wire.HEADERS, LAST, 1, Http2Wire.block(good));
                }),
                new Stream(frames + " PINGs", wire -> {
                    for (int i = 0; i < frames; i++) wire.frame(Http2Wire.PING, 0, 0, new byte[8]);
                    wire.frame(Http2Wire.HEADERS, LAST, 1, Http2Wire.block(good));
                }));
    }

    /** Plays it, and says how it ended. A connection that was closed while frames were still to be sent has ended. */
    End end(Stream stream) {
        try (Http2Wire opened = Http2Wire.open(wire)) {
            try {
                stream.play().over(opened);
            } catch (IOException e) {
                return new End(0, "closed");
            }
            return opened.end(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Play one(UnaryOperator<List<Header>> change) {
        return opened -> opened.frame(Http2Wire.HEADERS, LAST, 1, Http2Wire.block(change.apply(new ArrayList<>(good))));
    }

    private static List<Header> replaced(List<Header> headers, String name, String value) {
        headers.replaceAll(header -> header.name().equals(name) ? new Header(name, value) : header);
        return headers;
    }

    private static String shown(Header header) {
        return (header.name() + ": " + header.value())
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\u0000", "\\0");
    }
}
