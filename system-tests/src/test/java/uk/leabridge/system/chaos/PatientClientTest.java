package uk.leabridge.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.system.chaos.Ledger.Answered;
import uk.leabridge.system.chaos.PatientClient.Ask;

/** A client that repeats what was not answered, and counts how each try ended. */
class PatientClientTest {
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> keys = new ConcurrentLinkedQueue<>();
    private final Ledger ledger = new Ledger();
    private final HttpServer server;

    PatientClientTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void repeatsWithTheSameKeyAndTellsAnHonestRefusalFromAFailure() {
        answers.addAll(List.of("500 0", "503 0", "503 1", "504 1", "0 0", "201 0"));

        assertThat(client().send(Ask.create("somebody", "/x", "{}", "k"), ledger))
                .hasValueSatisfying(reply -> assertThat(reply.status()).isEqualTo(201));
        assertThat(keys).hasSize(6).containsOnly("k");
        assertThat(ledger.count(Answered.FAILED)).isEqualTo(2);
        assertThat(ledger.count(Answered.HONEST)).isEqualTo(2);
        assertThat(ledger.count(Answered.CUT_OFF)).isEqualTo(1);
        assertThat(ledger.count(Answered.GOOD)).isEqualTo(1);
        assertThat(ledger.requests()).isEqualTo(6);
    }

    @Test
    void takesARefusalForAnAnswer() {
        answers.add("409 0");

        assertThat(client().send(Ask.get("somebody", "/x"), ledger))
                .hasValueSatisfying(reply -> assertThat(reply.status()).isEqualTo(409));
        assertThat(ledger.count(Answered.REFUSED)).isEqualTo(1);
    }

    private PatientClient client() {
        return PatientClient.probing("http://127.0.0.1:" + server.getAddress().getPort(), _ -> "token");
    }

    /** A status and when to come back; 0 is no answer at all. */
    private void answer(HttpExchange exchange) throws IOException {
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        String[] next = String.valueOf(answers.poll()).split(" ", 2);
        if (!next[1].equals("0")) exchange.getResponseHeaders().set("Retry-After", next[1]);
        if (!next[0].equals("0")) {
            exchange.sendResponseHeaders(Integer.parseInt(next[0]), 2);
            exchange.getResponseBody().write(new byte[] {'{', '}'});
        }
        exchange.close();
    }
}
