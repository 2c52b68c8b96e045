package uk.leabridge.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Requests at a steady rate over kept connections, each timed from the moment it was due: a late answer delays nobody's
 * clock, so waiting is not left out.
 *
 * @param port on the loopback address
 * @param perSecond requests a second over all connections
 */
record SteadyLoad(int port, int connections, int perSecond) {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    /** Latencies in nanoseconds of requests whose bytes the function makes from their number. */
    Histogram run(Duration time, LongFunction<byte[]> request) {
        var latencies = new ConcurrentHistogram(3);
        long began = System.nanoTime() + 50_000_000L;
        long end = began + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            var all = IntStream.range(0, connections)
                    .mapToObj(i ->
                            CompletableFuture.runAsync(() -> connection(i, began, end, request, latencies), threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof BenchFailure failure ? failure : new BenchFailure("Load failed", e);
        }
        return latencies;
    }

    private void connection(int number, long began, long end, LongFunction<byte[]> request, Histogram latencies) {
        long gap = 1_000_000_000L * connections / perSecond;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(20_000);
            var answers = new BufferedInputStream(socket.getInputStream(), 16_384);
            var out = socket.getOutputStream();
            long turn = 0;
            for (long due = began + gap * number / connections; due < end; due += gap) {
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                out.write(request.apply(turn++ * connections + number));
                int status = answer(answers);
                latencies.recordValue(System.nanoTime() - due);
                if (status / 100 != 2) {
                    throw new BenchFailure("answered with " + status);
                }
            }
        } catch (IOException e) {
            throw new BenchFailure("connection " + number + " broke: " + e.getMessage(), e);
        }
    }

    /** Reads one answer and returns its status. */
    private static int answer(InputStream in) throws IOException {
        int status = 0;
        int length = 0;
        for (byte[] line = line(in); line.length > 0; line = line(in)) {
            if (status == 0) {
                status = Integer.parseInt(new String(line, 9, 3, StandardCharsets.US_ASCII));
            } else if (isLength(line)) {
                length = Integer.parseInt(
                        new String(line, LENGTH.length, line.length - LENGTH.length, StandardCharsets.US_ASCII).trim());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private static boolean isLength(byte[] line) {
        if (line.length < LENGTH.length) {
            return false;
        }
        for (int i = 0; i < LENGTH.length; i++) {
            if (Character.toLowerCase((char) line[i]) != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] line(InputStream in) throws IOException {
        byte[] buffer = new byte[512];
        int size = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            if (next != '\r' && size < buffer.length) {
                buffer[size++] = (byte) next;
            }
        }
        return java.util.Arrays.copyOf(buffer, size);
    }
}
