package uk.leabridge.platform.test.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that answers otherwise than the grants service's document says fails the test that asked. */
class AnswersAsDescribedTest {
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/v1/providers", "{\"items\": []}");
        answer("/v1/programmes", "{\"items\": [], \"total\": 0}");
        answer("/q/health", "{\"status\": \"UP\"}");
        server.start();
        AnswersAsDescribed.watch("grants");
    }

    @AfterEach
    void stop() {
        server.stop(0);
        RestAssured.replaceFiltersWith(List.of());
    }

    @Test
    void letsATestPassThatReceivesWhatIsDescribed() {
        given().get(address("/v1/providers")).then().statusCode(200);
    }

    @Test
    void failsATestThatReceivesAMemberThatIsNotDescribed() {
        assertThatThrownBy(() -> given().get(address("/v1/programmes")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /v1/programmes answered 200")
                .hasMessageContaining("total");
    }

    @Test
    void looksAtTheApiAlone() {
        given().get(address("/q/health")).then().statusCode(200);
    }

    @Test
    void watchesOnceHoweverOftenItIsTold() {
        AnswersAsDescribed.watch("grants");

        assertThat(RestAssured.filters()).hasSize(1);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
