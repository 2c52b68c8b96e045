package uk.leabridge.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.gateway.circuit.CircuitBreaker;
import uk.leabridge.gateway.config.GatewayConfig;

class SentValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Other: b", "a\nb", "\u0000", "é", "\u007f"})
    void refusesWhatNoHeaderCanCarry(String value) {
        assertThatThrownBy(() -> HeaderValue.of(value)).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> HeaderValue.ifAny(value)).isInstanceOf(BadRequestException.class);
    }

    @Test
    void refusesItselfWhatCannotBeSentInsteadOfAsIfTheServiceHad() {
        var api = new ServiceApi<>(
                "Sample",
                "",
                new ServiceApi.Voice(
                        new CircuitBreaker(
                                new CircuitBreaker.Rule(1, 1, Duration.ofMinutes(1), Duration.ofMinutes(1)),
                                InstantSource.system()),
                        () -> "ann"),
                new PageTime(new Patient()),
                new ObjectMapper());

        assertThatThrownBy(() -> api.ask(_ -> answering(HeaderValue.of("a\nb"))))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> api.ask(_ -> answering(PathSegment.of("..")))).isInstanceOf(NotFoundException.class);
        assertThat(api.ask(_ -> answering("well"))).isEqualTo(new Answer.Good<>("well", ""));
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

    private static <T> Uni<RestResponse<T>> answering(T value) {
        return Uni.createFrom().item(RestResponse.ok(value));
    }

    private record Patient() implements GatewayConfig.Pages {
        @Override
        public Duration services() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration files() {
            return Duration.ofMinutes(1);
        }
    }
}
