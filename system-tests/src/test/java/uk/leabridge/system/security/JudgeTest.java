package uk.leabridge.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.system.wire.Wire;
import uk.leabridge.system.wire.WireRequest;

/** What the check must find, answered by a server that does it. */
class JudgeTest {
    private static final String API = "/api/referrals/v1/referrals";
    private static final String PAGE = "/referrals";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String HTML = "text/html;charset=UTF-8";

    private HttpServer server;
    private Stub stub = new Stub(200, JSON, "{}", Map.of());

    /** What the server answers to everything. */
    private record Stub(int status, String type, String body, Map<String, String> headers) {}

    JudgeTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void findsAFailureWithAndWithoutABody() {
        assertThat(fault(API, 500, PROBLEM, "{\"type\":\"/problems/internal-error\",\"status\":500}"))
                .contains(FaultType.SERVER_ERROR);
        assertThat(fault(API, 500, "", "")).contains(FaultType.SERVER_ERROR);
        assertThat(fault(PAGE, 502, HTML, "<h1>Bad gateway</h1>")).contains(FaultType.SERVER_ERROR);
    }

    @Test
    void letsA503PassThatSaysWhenToComeBack() {
        String body = "{\"type\":\"/problems/service-unavailable\",\"status\":503}";
        stub = new Stub(503, PROBLEM, body, Map.of("Retry-After", "5"));
        assertThat(fault(API)).isEmpty();
        assertThat(fault(API, 503, PROBLEM, body)).contains(FaultType.SERVER_ERROR);
        stub = new Stub(503, PROBLEM, "", Map.of("Retry-After", "5"));
        assertThat(fault(API)).contains(FaultType.SERVER_ERROR);
    }

    @Test
    void findsARefusalThatIsNoProblem() {
        assertThat(fault(API, 400, "", "")).contains(FaultType.NO_PROBLEM);
        assertThat(fault(API, 400, JSON, "{\"status\":400}")).contains(FaultType.NO_PROBLEM);
        assertThat(fault(API, 400, PROBLEM, "{\"type\":\"/problems/x\",\"status\":422}"))
                .contains(FaultType.NO_PROBLEM);
        assertThat(fault(API, 400, PROBLEM, "no JSON")).contains(FaultType.NO_PROBLEM);
        assertThat(fault(API, 400, PROBLEM, "{\"type\":\"/problems/x\",\"status\":400}"))
                .isEmpty();
    }

    @Test
    void findsARefusalThatIsNoPage() {
        assertThat(fault(PAGE, 431, "", "")).contains(FaultType.NO_PAGE);
        assertThat(fault(PAGE, 404, JSON, "{}")).contains(FaultType.NO_PAGE);
        assertThat(fault(PAGE, 404, HTML, "<h1>Page not found</h1>")).isEmpty();
    }

    @Test
    void findsWhatTellsOfTheInside() {
        assertThat(fault(API, 200, JSON, "{\"a\":\"\\tat uk.leabridge.referrals.Referral.of(Referral.java:12)\"}"))
                .contains(FaultType.TELLS_INSIDE);
        assertThat(fault(API, 200, JSON, "{\"a\":\"java.lang.NullPointerException: x\"}"))
                .contains(FaultType.TELLS_INSIDE);
        assertThat(fault(API, 200, JSON, "{\"a\":\"ERROR: relation \\\"x\\\" does not exist\"}"))
                .contains(FaultType.TELLS_INSIDE);
        assertThat(fault(PAGE, 200, HTML, "<p>org.hibernate.exception.GenericJDBCException</p>"))
                .contains(FaultType.TELLS_INSIDE);
        assertThat(fault(
                        API,
                        200,
                        JSON,
                        "{\"type\":\"uk.leabridge.referral.received.v1\",\"text\":\"'; drop table referral; --\"}"))
                .isEmpty();
    }

    @Test
    void findsWhatWasSentAsAHeaderOrAScript() {
        stub = new Stub(200, HTML, "<p>x</p>", Map.of("Set-Cookie", "forged=1"));
        assertThat(fault(PAGE)).contains(FaultType.FORGED);
        assertThat(fault(PAGE, 200, HTML, "<p><script>alert(1)</script></p>")).contains(FaultType.FORGED);
        assertThat(fault(PAGE, 200, HTML, "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"))
                .isEmpty();
    }

    @Test
    void findsWhatMayBeStored() {
        stub = new Stub(200, JSON, "{}", Map.of("Cache-Control", "max-age=60"));
        assertThat(fault(API)).contains(FaultType.MAY_BE_STORED);
        stub = new Stub(200, HTML, "<p>x</p>", Map.of("Cache-Control", "private"));
        assertThat(fault(PAGE)).contains(FaultType.MAY_BE_STORED);
    }

    @Test
    void findsThatThereIsNoAnswer() {
        server.stop(0);
        assertThat(fault(API)).contains(FaultType.NO_ANSWER);
    }

    private Optional<FaultType> fault(String target, int status, String type, String body) {
        stub = new Stub(status, type, body, Map.of());
        return fault(target);
    }

    private Optional<FaultType> fault(String target) {
        var wire = Wire.to("http://127.0.0.1:" + server.getAddress().getPort());
        WireRequest request = WireRequest.get(target);
        return Judge.fault(request, wire.send(request));
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = stub.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (!stub.type().isEmpty()) exchange.getResponseHeaders().set("Content-Type", stub.type());
        stub.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(stub.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
