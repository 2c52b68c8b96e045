package uk.leabridge.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server of the benchmark itself, up while its block lasts. */
final class Server implements AutoCloseable {
    private final Process process;

    private Server(Process process) {
        this.process = process;
    }

    /** Starts it and returns when its port answers. */
    static Server start(List<String> command, Map<String, String> environment, Path log, int port) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            var server = new Server(builder.start());
            server.awaitPort(port, log);
            return server;
        } catch (IOException e) {
            throw new BenchFailure(command.getFirst() + " could not be started: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private void awaitPort(int port, Path log) {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (true) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new BenchFailure("Nothing is listening on port " + port + ". Log: " + log, e);
                }
                Pause.milliseconds(100);
            }
        }
    }
}
