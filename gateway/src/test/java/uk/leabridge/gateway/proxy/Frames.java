package uk.leabridge.gateway.proxy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** HTTP/2 frame by frame: for what a decent client would not send. */
final class Frames implements AutoCloseable {

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;

    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;

    /** One frame as it came. */
    record Frame(int type, int flags, int stream, byte[] payload) {

        String text() {
            return new String(payload, StandardCharsets.ISO_8859_1);
        }
    }

    private final Socket socket;
    private final DataInputStream in;

    Frames(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(20_000);
            in = new DataInputStream(socket.getInputStream());
            socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        send(SETTINGS, 0, 0);
    }

    static byte[] frame(int type, int flags, int stream, byte... payload) {
        ByteBuffer frame = ByteBuffer.allocate(9 + payload.length);
        frame.put((byte) (payload.length >> 16)).putShort((short) payload.length);
        frame.put((byte) type).put((byte) flags).putInt(stream).put(payload);
        return frame.array();
    }

    static byte[] frames(int times, IntFunction<byte[]> each) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            all.writeBytes(each.apply(i));
        }
        return all.toByteArray();
    }

    /** False when the other side has closed. */
    boolean send(int type, int flags, int stream, byte... payload) {
        return write(frame(type, flags, stream, payload));
    }

    /** How often the bytes could be sent before the other side closed. */
    int send(byte[] bytes, int times) {
        int sent = 0;
        while (sent < times && write(bytes)) {
            sent++;
        }
        return sent;
    }

    /** Begins a request and cancels it. */
    boolean cancels(byte[] head, int stream) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(frame(HEADERS, END_HEADERS | END_STREAM, stream, head));
        both.writeBytes(frame(RST_STREAM, 0, stream, (byte) 0, (byte) 0, (byte) 0, (byte) 8));
        return write(both.toByteArray());
    }

    boolean write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Headers, each literal and without Huffman's code. */
    static byte[] block(String... namesAndValues) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            block.write(0);
            string(block, namesAndValues[i]);
            string(block, namesAndValues[i + 1]);
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

    /** Frames until one of this type on this stream has come, or the connection is closed. */
    List<Frame> until(int type, int stream) {
        List<Frame> frames = new ArrayList<>();
        try {
            while (true) {
                int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
                Frame frame = new Frame(in.readUnsignedByte(), in.readUnsignedByte(), in.readInt(), new byte[length]);
                in.readFully(frame.payload());
                frames.add(frame);
                if (frame.type() == type && frame.stream() == stream) {
                    return frames;
                }
            }
        } catch (EOFException | SocketException e) {
            return frames;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body of the answer on a stream, as far as it comes. */
    String answer(int stream) {
        StringBuilder body = new StringBuilder();
        List<Frame> frames;
        do {
            frames = until(DATA, stream);
            frames.stream()
                    .filter(frame -> frame.type() == DATA && frame.stream() == stream)
                    .forEach(frame -> body.append(frame.text()));
        } while (!frames.isEmpty() && (frames.getLast().flags() & END_STREAM) == 0);
        return body.toString();
    }

    /** Everything until the other side closes. */
    List<Frame> untilClosed() {
        return until(-1, -1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
