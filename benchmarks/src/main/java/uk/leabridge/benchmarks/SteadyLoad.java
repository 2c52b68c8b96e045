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
    private static final String LENGTH = "content-length:";

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
            throw e.getCause() instanceof BenchFailure failure
                    ? failure
                    : new BenchFailure("Load failed: " + e.getCause(), e);
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

    /** Reads one answer, whole or in chunks, and returns its status. */
    private static int answer(InputStream in) throws IOException {
        int status = 0;
        int length = -1;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (status == 0) {
                status = Integer.parseInt(line.substring(9, 12));
            } else if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(line.substring(LENGTH.length()).trim());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            for (int chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
                in.skipNBytes(chunk + 2L);
            }
            line(in);
        }
        return status;
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
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
        return new String(buffer, 0, size, StandardCharsets.US_ASCII);
    }
}
