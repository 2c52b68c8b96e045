package uk.leabridge.system.wire;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.Http2Exception;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Frames of HTTP/2, well-formed or not, over a connection of its own. Nothing is checked before it goes out. */
public final class Http2Wire implements AutoCloseable {
    public static final int DATA = 0;
    public static final int HEADERS = 1;
    public static final int RST_STREAM = 3;
    public static final int SETTINGS = 4;
    public static final int PING = 6;
    public static final int GOAWAY = 7;
    public static final int CONTINUATION = 9;
    public static final int END_STREAM = 1;
    public static final int END_HEADERS = 4;

    private static final int ACK = 1;
    private static final int PADDED = 8;
    private static final int PRIORITY = 32;
    private static final int LARGEST_FRAME = 1 << 20;

    private final Socket socket;
    private final OutputStream out;
    private final DataInputStream in;
    private final DefaultHttp2HeadersDecoder decoder = new DefaultHttp2HeadersDecoder(false);

    /**
     * How it ended: an answer, or what else came.
     *
     * @param status of the answer; 0 when there was none
     */
    public record End(int status, String how) {}

    private Http2Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /** A connection that begins as it should. */
    public static Http2Wire open(Wire wire) throws IOException {
        var opened = new Http2Wire(wire.open());
        opened.out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        opened.frame(SETTINGS, 0, 0, new byte[0]);
        return opened;
    }

    public void frame(int type, int flags, int stream, byte[] payload) throws IOException {
        byte[] head = {
            (byte) (payload.length >> 16),
            (byte) (payload.length >> 8),
            (byte) payload.length,
            (byte) type,
            (byte) flags,
            (byte) (stream >> 24),
            (byte) (stream >> 16),
            (byte) (stream >> 8),
            (byte) stream
        };
        byte[] whole = new byte[head.length + payload.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(payload, 0, whole, head.length, payload.length);
        out.write(whole);
    }

    /** Headers as literals that no table remembers, whatever stands in them. */
    public static byte[] block(List<Header> headers) {
        var block = new ByteArrayOutputStream();
        for (Header header : headers) {
            block.write(0);
            text(block, header.name());
            text(block, header.value());
        }
        return block.toByteArray();
    }

    /** Reads until this stream is answered or reset, or the connection ends. */
    public End end(int stream) {
        try {
            while (true) {
                End end = next(stream);
                if (end != null) return end;
            }
        } catch (EOFException e) {
            return new End(0, "closed");
        } catch (SocketTimeoutException e) {
            return new End(0, "silence");
        } catch (IOException e) {
            return new End(0, "reset");
        }
    }

    private @org.jspecify.annotations.Nullable End next(int stream) throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int of = in.readInt() & Integer.MAX_VALUE;
        if (length > LARGEST_FRAME) throw new IOException("no frame");
        byte[] payload = in.readNBytes(length);
        switch (type) {
            case HEADERS -> {
                int status = status(of, flags, payload);
                if (of == stream && status / 100 != 1) return new End(status, "answered");
            }
            case RST_STREAM -> {
                if (of == stream) return new End(0, "stream reset");
            }
            case GOAWAY -> {
                return new End(0, "sent away");
            }
            case SETTINGS -> {
                if ((flags & ACK) == 0) frame(SETTINGS, ACK, 0, new byte[0]);
            }
            default -> {}
        }
        return null;
    }

    private int status(int stream, int flags, byte[] payload) throws IOException {
        int from = ((flags & PADDED) == 0 ? 0 : 1) + ((flags & PRIORITY) == 0 ? 0 : 5);
        int padding = (flags & PADDED) == 0 ? 0 : payload[0] & 0xff;
        try {
            CharSequence status = decoder.decodeHeaders(
                            stream, Unpooled.wrappedBuffer(payload, from, payload.length - from - padding))
                    .status();
            return status == null ? 0 : Integer.parseInt(status.toString());
        } catch (Http2Exception e) {
            throw new IOException(e);
        }
    }

    private static void text(ByteArrayOutputStream block, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        if (length < 127) {
            block.write(length);
        } else {
            block.write(127);
            for (length -= 127; length >= 128; length >>= 7) block.write(length % 128 + 128);
            block.write(length);
        }
        block.writeBytes(bytes);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
