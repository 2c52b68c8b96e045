package uk.leabridge.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Other: b", "a\nb", "\u0000", "é", "\u007f"})
    void refusesWhatNoHeaderCanCarry(String value) {
        assertThatThrownBy(() -> HeaderValue.of(value)).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> HeaderValue.ifAny(value)).isInstanceOf(BadRequestException.class);
    }

    @Test
    void refusesWhatIsTooLongForAHeader() {
        assertThat(HeaderValue.of("a".repeat(500))).hasToString("a".repeat(500));
        assertThatThrownBy(() -> HeaderValue.of("a".repeat(501))).isInstanceOf(BadRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "..;a", "a;b"})
    void refusesWhatWouldBeAnotherPath(String value) {
        assertThatThrownBy(() -> PathSegment.of(value)).isInstanceOf(NotFoundException.class);
    }
}
