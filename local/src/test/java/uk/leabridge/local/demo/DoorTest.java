package uk.leabridge.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.local.DemoCredentials;

class DoorTest {
    private static final String PATH = "/api/referrals/v1/referrals";

    private final Queue<Scripted> script = new ConcurrentLinkedQueue<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> signIns = new ArrayList<>();
    private HttpServer server;
    private Door door;

    /** What the gateway answers next; a header is a name and a value, or empty. */
    private record Scripted(int status, String body, String... header) {}

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realm", this::signIn);
        server.createContext("/api", this::answer);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        var credentials = new DemoCredentials(
                address,
                address + "/realm",
                address,
                List.of(new DemoCredentials.User("referrer.hackney", "open", List.of(), "hackney", "school")),
                List.of(new DemoCredentials.SystemAccess("system-hackney", "sesame", "hackney", List.of())));
        var http = HttpClient.newHttpClient();
        var time = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));
        door = new Door(address, http, new Tokens(credentials, http, time));
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void comesBackWhenTheGatewaySaysSoWithTheSameKey() {
        script.add(new Scripted(429, "{}", "Retry-After", "1"));
        script.add(new Scripted(201, "{\"id\":\"one\"}"));

        var created = door.create("referrer.hackney", PATH, "demo-key-1", JsonNodeFactory.instance.objectNode());

        assertThat(created.path("id").asText()).isEqualTo("one");
        assertThat(keys).containsExactly("demo-key-1", "demo-key-1");
        assertThat(door.timesWaited()).isEqualTo(1);
    }

    @Test
    void signsInAgainWhenATokenIsRefused() {
        script.add(new Scripted(401, "{}"));
        script.add(new Scripted(200, "{}"));

        door.get("referrer.hackney", PATH);

        assertThat(signIns).hasSize(2);
    }

    @Test
    void signsInOnceForManyRequests() {
        script.add(new Scripted(200, "{}"));
        script.add(new Scripted(200, "{}"));

        door.get("system-hackney", PATH);
        door.get("system-hackney", PATH);

        assertThat(signIns)
                .containsExactly("grant_type=client_credentials&client_id=system-hackney&client_secret=sesame");
    }

    @Test
    void saysWhoWasRefusedWhat() {
        script.add(new Scripted(403, "{\"title\":\"No\"}"));

        assertThatExceptionOfType(DemoFailure.class)
                .isThrownBy(() -> door.get("referrer.hackney", PATH))
                .withMessage("GET " + PATH + " as referrer.hackney returned 403: {\"title\":\"No\"}");
    }

    @Test
    void followsTheServicesLinkOnTheGatewaysPath() {
        script.add(new Scripted(200, "{}", "Link", "</v1/referrals?limit=100&after=b2xk>; rel=\"next\""));
        script.add(new Scripted(200, "{}", "Link", "</v1/referrals?limit=100&after=bmV3>; rel=\"next\""));

        String second = door.get("referrer.hackney", PATH + "?limit=100").next().orElseThrow();
        String third = door.get("referrer.hackney", second).next().orElseThrow();

        assertThat(second).isEqualTo(PATH + "?limit=100&after=b2xk");
        assertThat(third).isEqualTo(PATH + "?limit=100&after=bmV3");
    }

    private void signIn(HttpExchange exchange) throws IOException {
        signIns.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String claims = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"sub\":\"me\"}".getBytes(UTF_8));
        send(exchange, new Scripted(200, "{\"access_token\":\"a." + claims + ".c\",\"expires_in\":300}"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        Scripted next = script.poll();
        send(exchange, next == null ? new Scripted(500, "{}") : next);
    }

    private static void send(HttpExchange exchange, Scripted answer) throws IOException {
        byte[] body = answer.body().getBytes(UTF_8);
        if (answer.header().length > 0) {
            exchange.getResponseHeaders().add(answer.header()[0], answer.header()[1]);
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
