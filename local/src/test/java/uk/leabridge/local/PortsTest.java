package uk.leabridge.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void addsTheOffsetToEveryPort() {
        var plain = Ports.from(Map.of());
        var moved = Ports.from(Map.of("LEABRIDGE_PORT_OFFSET", "2000"));

        assertThat(moved.all().toArray())
                .containsExactly(plain.all().map(port -> port + 2000).toArray());
    }

    @Test
    void givesNoPortTwice() {
        assertThat(Ports.from(Map.of()).all().toArray()).hasSize(17).doesNotHaveDuplicates();
    }

    @Test
    void namesTheIssuerByItsPort() {
        assertThat(new Ports(0).issuer()).isEqualTo("http://127.0.0.1:8090/realms/east-london");
        assertThat(new Ports(10).issuer()).isEqualTo("http://127.0.0.1:8100/realms/east-london");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "", "60000"})
    void refusesAnOffsetThatCannotBe(String offset) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ports.from(Map.of("LEABRIDGE_PORT_OFFSET", offset)))
                .withMessageContaining("LEABRIDGE_PORT_OFFSET");
    }
}
