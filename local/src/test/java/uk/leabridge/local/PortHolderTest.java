package uk.leabridge.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.embedded.FreePort;

class PortHolderTest {
    @Test
    void namesTheProcessThatHoldsAPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();

            assertThat(PortHolder.isFree(port)).isFalse();
            assertThat(PortHolder.find(port)).contains(ProcessHandle.current().pid());
            assertThat(PortHolder.describe(port))
                    .startsWith("process " + ProcessHandle.current().pid() + " (")
                    .contains("java");
        }
    }

    @Test
    void namesTheProcessThatHoldsAPortOnEveryAddress() throws IOException {
        try (var socket = new ServerSocket(0)) {
            int port = socket.getLocalPort();

            assertThat(PortHolder.isFree(port)).isFalse();
            assertThat(PortHolder.find(port)).contains(ProcessHandle.current().pid());
        }
    }

    @Test
    void findsNobodyOnAFreePort() {
        int port = FreePort.find();

        assertThat(PortHolder.isFree(port)).isTrue();
        assertThat(PortHolder.find(port)).isEmpty();
    }
}
