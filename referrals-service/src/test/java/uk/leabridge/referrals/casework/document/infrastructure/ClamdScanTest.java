package uk.leabridge.referrals.casework.document.infrastructure;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.referrals.casework.document.application.VirusScan.Finding;
import uk.leabridge.referrals.config.DocumentsConfig;

class ClamdScanTest {
    private static final byte[] CONTENT = content();

    private static byte[] content() {
        var bytes = new byte[200_000];
        new Random(2).nextBytes(bytes);
        return bytes;
    }

    private record Config(Scanner clamd) implements DocumentsConfig {
        @Override
        public int maxBytes() {
            return 1;
        }

        @Override
        public int atOnce() {
            return 1;
        }

        @Override
        public Set<String> allowed() {
            return Set.of();
        }
    }

    private record At(Optional<String> host, int port, Duration timeout) implements DocumentsConfig.Scanner {}

    private static ClamdScan scan(int port) {
        return new ClamdScan(new Config(new At(Optional.of("127.0.0.1"), port, Duration.ofSeconds(5))));
    }

    /** A server for this test alone that takes one INSTREAM and gives one answer; it scans nothing. */
    private static final class OneStream implements AutoCloseable {
        private final ServerSocket server;
        private final CompletableFuture<byte[]> received;

        OneStream(String answer) throws IOException {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            received = CompletableFuture.supplyAsync(() -> take(answer));
        }

        private byte[] take(String answer) {
            try (var socket = server.accept()) {
                var in = new DataInputStream(socket.getInputStream());
                assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(US_ASCII));
                var all = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) all.write(in.readNBytes(length));
                socket.getOutputStream().write(answer.getBytes(US_ASCII));
                return all.toByteArray();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "stream: OK, CLEAN",
        "stream: Eicar-Test-Signature FOUND, INFECTED",
        "INSTREAM size limit exceeded. ERROR, NO_ANSWER",
        "'', NO_ANSWER"
    })
    void sendsAllOfItAndReadsTheAnswer(String answer, Finding finding) throws Exception {
        try (var server = new OneStream(answer + "\0")) {
            assertThat(scan(server.server.getLocalPort()).of(CONTENT)).isEqualTo(finding);
            assertThat(server.received.get()).isEqualTo(CONTENT);
        }
    }

    @Test
    void saysThatItWasNotAnsweredWhereNobodyListens() throws IOException {
        int port;
        try (var gone = new ServerSocket(0)) {
            port = gone.getLocalPort();
        }

        assertThat(scan(port).of(CONTENT)).isEqualTo(Finding.NO_ANSWER);
    }

    @Test
    void saysThatNothingWasScannedWhereNoneIsConfigured() {
        assertThat(new ClamdScan(new Config(new At(Optional.empty(), 0, Duration.ZERO))).of(CONTENT))
                .isEqualTo(Finding.NOT_SCANNED);
    }
}
