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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that answers otherwise than the grants service's document says fails the test that asked. */
class AnswersAsDescribedTest {
    private static final Map<String, String> KEPT_BY_NOBODY = Map.of("Cache-Control", "no-store");

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/v1/providers", "{\"items\": []}", KEPT_BY_NOBODY);
        answer("/v1/programmes", "{\"items\": [], \"total\": 0}", KEPT_BY_NOBODY);
        answer("/v1/compliance", "{\"items\": []}", Map.of());
        answer("/v1/awards", "{\"items\": []}", linked("</api/grants/v1/awards?after=x>; rel=\"next\""));
        answer("/q/health", "{\"status\": \"UP\"}", Map.of());
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
    void failsATestThatReceivesWhatAnybodyMayKeep() {
        assertThatThrownBy(() -> given().get(address("/v1/compliance")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /v1/compliance does not say who may cache its response");
    }

    @Test
    void letsATestPassThatCanReadOn() {
        given().get(address("/v1/awards")).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</v1/awards?after=x>; rel=\"next\"",
                "<http://127.0.0.1:1/v1/awards?after=x>; rel=\"next\"",
                "</api/training/v1/awards?after=x>; rel=\"next\"",
                "</api/grants/v1/nothing?after=x>; rel=\"next\"",
                "/api/grants/v1/awards"
            })
    void failsATestThatReceivesAnAddressThatLeadsNowhere(String link) {
        answer("/v1/requirement-sets", "{\"items\": []}", linked(link));

        assertThatThrownBy(() -> given().get(address("/v1/requirement-sets")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no client can follow the address");
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

    private static Map<String, String> linked(String link) {
        return Map.of("Cache-Control", "no-store", "Link", link);
    }

    private void answer(String path, String json, Map<String, String> headers) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
