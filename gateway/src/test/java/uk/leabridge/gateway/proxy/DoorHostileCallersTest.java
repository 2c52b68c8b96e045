package uk.leabridge.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who break the rules of HTTP. None reaches a service, and none opens its circuit. */
@Timeout(120)
class DoorHostileCallersTest {

    private static final String GET = "GET /api/referrals/v1/x HTTP/1.1\r\n";
    private static final String POST = "POST /api/referrals/v1/x HTTP/1.1\r\n";

    private final DoorFixture fixture = new DoorFixture("door.circuit-failures", "1", "door.circuit-callers", "1");

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                POST + "Host: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n%s\r\n0\r\n\r\n",
                POST + "Host: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n%s\r\n0\r\n\r\n",
                POST + "Host: x\r\nTransfer-Encoding: identity, chunked\r\nContent-Length: 4\r\n%s\r\n0\r\n\r\n",
                POST + "Host: x\r\nContent-Length: +4\r\n%s\r\nabcd",
                POST + "Host: x\r\nContent-Length: 4,4\r\n%s\r\nabcd",
                POST + "Host: x\r\nContent-Length: 99999999999999999999\r\n%s\r\nabcd",
                POST + "Host: x\r\nTransfer-Encoding: chunked\r\n%s\r\nzz\r\nabcd\r\n0\r\n\r\n",
                POST + "Host: x\r\nTransfer-Encoding: chunked\r\n%s\r\nFFFFFFFF\r\nabcd\r\n0\r\n\r\n",
                POST + "Host: x\r\nTransfer-Encoding: chunked\r\n%s\r\n10000000000000004\r\nabcd\r\n0\r\n\r\n",
                POST + "Host: x\r\nTransfer-Encoding: chunked\r\n%s\r\n-1\r\nabcd\r\n0\r\n\r\n",
                GET + "Host: x\r\nHost: y\r\n%s\r\n",
                GET + "%s\r\n",
                GET + "Host: a b\r\n%s\r\n",
                "GET http://y/api/referrals/v1/x HTTP/1.1\r\nHost: x\r\n%s\r\n",
                GET + "Host: x\r\nX-Bell: a\u0007b\r\n%s\r\n",
                GET + "Host: x\r\nX-Nothing : a\r\n%s\r\n",
                GET + "Host: x\r\n: a\r\n%s\r\n",
                "GET /api/referrals/v1/x?limit=%%zz HTTP/1.1\r\nHost: x\r\n%s\r\n",
                "GET /api/referrals/v1/x?limit=%%4 HTTP/1.1\r\nHost: x\r\n%s\r\n",
                "GET /api/referrals/v1/x HTTP/9.1\r\nHost: x\r\n%s\r\n"
            })
    void refusesWhatCanBeReadInTwoWaysAndCloses(String request) {
        String answer = fixture.raw(request.formatted(authorization()));

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
        assertThat(answer).matches("(?s).*(/problems/(malformed-request|suspicious-path)|We could not read).*");
        assertThat(fixture.arrived).isEmpty();
        assertServed();
    }

    @Test
    void readsNothingAfterARequestThatIsRefused() {
        String answer = fixture.raw(POST + "Host: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n"
                + authorization() + "\r\n0\r\n\r\n" + GET + "Host: x\r\n" + authorization() + "\r\n");

        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
        assertThat(fixture.arrived).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 625, 5_000})
    void answersHeadersThatAreTooLargeWithWords(int headers) {
        String many = ("X-Long: " + "x".repeat(20_000 / headers) + "\r\n").repeat(headers);
        String answer = fixture.raw(GET + "Host: x\r\n" + authorization() + many + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431").contains("/problems/headers-too-large");
        assertThat(fixture.arrived).isEmpty();
        assertServed();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 150_000})
    void readsMoreHeadersOfAPerson(int length) {
        String answer = fixture.raw("GET /referrals HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: "
                + "x".repeat(length) + "\r\n\r\n");

        assertThat(answer).contains(length == 10 ? "a page" : "Your browser sent too many cookies");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/%s HTTP/1.1",
                "GET   /api/referrals/v1/x?after=%s HTTP/1.1",
                "GET http://x/xapi/%s HTTP/1.1",
                "GET /api/referrals/v1/x?limit=1 x%s HTTP/1.1",
                "GET /api/referrals/v1/x?limit=<%s HTTP/1.1"
            })
    void answersProgramsWhoseAddressCannotBeReadAsPrograms(String line) {
        for (int length : new int[] {1, 30_000}) {
            String answer =
                    fixture.raw(line.formatted("x".repeat(length)) + "\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%s", "/referrals?x=/api/%s", "/alerts/api/ %s"})
    void answersPeopleWhoseAddressCannotBeReadWithAPage(String address) {
        String answer = fixture.raw("GET " + address.formatted("x".repeat(30_000)) + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 414").contains("We could not read this request");
    }

    /** RFC 9112, 5.2: what is folded is passed on in one line, so that nobody behind the door has to unfold it. */
    @Test
    void passesOnAFoldedHeaderInOneLine() {
        String answer = fixture.raw(GET + "Host: x\r\nConnection: close\r\nIdempotency-Key: a\r\n  X-User: b\r\n"
                + authorization() + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(fixture.arrived.getFirst().headers().getAll("Idempotency-Key"))
                .containsExactly("a X-User: b");
        assertThat(fixture.arrived.getFirst().headers().contains("X-User")).isFalse();
    }

    @Test
    void takesNoWishToChangeTheProtocol() {
        String answer = fixture.raw(GET + "Host: x\r\nConnection: close\r\n"
                + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n"
                + authorization() + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("well");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\u0000b", "a\u007fb", "x\r\nX-User: panel-chair"})
    void refusesControlCharactersThatHttp2CanCarryInHeaders(String value) {
        for (int i = 0; i < 6; i++) {
            try (Frames caller = new Frames(fixture.port)) {
                caller.send(
                        Frames.HEADERS,
                        Frames.END_HEADERS | Frames.END_STREAM,
                        1,
                        head("GET", "idempotency-key", value));
                assertThat(caller.until(Frames.RST_STREAM, 1))
                        .noneMatch(frame -> frame.text().contains("well"));
            }
        }

        assertThat(fixture.arrived).isEmpty();
        assertServed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "Host"})
    void refusesASecondHostInHttp2(String name) {
        try (Frames caller = new Frames(fixture.port)) {
            caller.send(Frames.HEADERS, Frames.END_HEADERS | Frames.END_STREAM, 1, head("GET", name, "elsewhere"));
            caller.until(Frames.RST_STREAM, 1);
        }

        assertThat(fixture.arrived).isEmpty();
    }

    @Test
    void refusesABodyOfHttp2ThatIsNotAsLongAsItSays() {
        try (Frames caller = new Frames(fixture.port)) {
            caller.send(Frames.HEADERS, Frames.END_HEADERS, 1, head("POST", "content-length", "3"));
            caller.send(Frames.DATA, Frames.END_STREAM, 1, new byte[5]);
            caller.until(Frames.RST_STREAM, 1);
        }

        assertThat(fixture.arrived).isEmpty();
        assertServed();
    }

    @Test
    void closesAConnectionThatContinuesHeadersWithNothing() {
        try (Frames caller = new Frames(fixture.port)) {
            caller.send(Frames.HEADERS, 0, 1, head("GET"));

            caller.send(Frames.frames(200, _ -> Frames.frame(Frames.CONTINUATION, 0, 1)), 1000);

            assertThat(caller.untilClosed().getLast().type()).isEqualTo(Frames.GOAWAY);
        }
        assertServed();
    }

    @Test
    void closesAConnectionThatBeginsAndCancelsWithoutEnd() {
        byte[] head = head("GET");
        try (Frames caller = new Frames(fixture.port)) {
            int sent = 0;
            while (sent < 20_000 && caller.cancels(head, 2 * sent + 1)) {
                sent++;
            }

            assertThat(sent).isLessThan(20_000);
        }
        assertServed();
    }

    @Test
    void asksNoServiceForWhatWasCancelledInTheSameBytes() {
        byte[] head = head("GET");
        try (Frames caller = new Frames(fixture.port)) {
            for (int i = 0; i < 50; i++) caller.cancels(head, 2 * i + 1);
            caller.send(Frames.HEADERS, Frames.END_HEADERS | Frames.END_STREAM, 101, head);
            caller.until(Frames.DATA, 101);
        }

        assertThat(fixture.arrived).hasSize(1);
    }

    @Test
    void closesAConnectionWhoseHeadersHaveNoEnd() {
        try (Frames caller = new Frames(fixture.port)) {
            caller.send(Frames.HEADERS, 0, 1, head("GET"));
            byte[] more = Frames.block("x-more", "x".repeat(10_000));

            assertThat(caller.send(Frames.frame(Frames.CONTINUATION, 0, 1, more), 10_000))
                    .isLessThan(10_000);
        }
        assertServed();
    }

    @Test
    void closesAConnectionThatAsksForAnswersAndDoesNotReadThem() {
        try (Frames caller = new Frames(fixture.port)) {
            byte[] thousand = Frames.frames(1000, _ -> Frames.frame(Frames.PING, 0, 0, new byte[8]));

            assertThat(caller.send(thousand, 3000)).isLessThan(3000);
        }
        assertServed();
    }

    @Test
    void servesOthersBesideAllOfIt() {
        try (ExecutorService hostile = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                hostile.execute(
                        () -> fixture.raw(POST + "Host: x\r\nContent-Length: 100\r\n" + authorization() + "\r\nx"));
                hostile.execute(() -> fixture.raw(
                        POST + "Host: x\r\nTransfer-Encoding: chunked\r\n" + authorization() + "\r\nzz\r\n"));
            }
            for (int i = 0; i < 200; i++) {
                assertThat(fixture.getAs("subject-" + i % 20).statusCode()).isEqualTo(200);
            }
        }

        assertThat(fixture.arrived).hasSize(200);
    }

    private void assertServed() {
        assertThat(fixture.getAs("somebody-else").statusCode()).isEqualTo(200);
    }

    private String authorization() {
        return "Authorization: Bearer " + fixture.tokens.token("subject-1", "referrals") + "\r\n";
    }

    private byte[] head(String method, String... more) {
        List<String> all = new ArrayList<>(List.of(
                ":method", method,
                ":scheme", "http",
                ":authority", "x",
                ":path", "/api/referrals/v1/x",
                "authorization", "Bearer " + fixture.tokens.token("subject-1", "referrals")));
        all.addAll(List.of(more));
        return Frames.block(all.toArray(String[]::new));
    }
}
