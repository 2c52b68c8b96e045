package uk.leabridge.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorProtectionTest {

    @Test
    void turnsAUserAwayWhoAsksTooOftenAndNobodyElse() {
        try (DoorFixture fixture = new DoorFixture("door.user.rate", "1", "door.user.burst", "3")) {
            HttpResponse<String> first = fixture.get("/api/referrals/v1/x", "referrals");
            assertThat(first.headers().firstValue("RateLimit-Policy").orElseThrow())
                    .contains("\"user\";q=3;w=3");
            assertThat(first.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"user\";r=2;t=");
            fixture.get("/api/referrals/v1/x", "referrals");
            fixture.get("/api/referrals/v1/x", "referrals");

            HttpResponse<String> fourth = fixture.get("/api/referrals/v1/x", "referrals");
            DoorChecksTest.assertProblem(fourth, 429, "rate-limited");
            assertThat(Long.parseLong(fourth.headers().firstValue("Retry-After").orElseThrow()))
                    .isPositive();

            String another = fixture.tokens.token("subject-2", "referrals");
            assertThat(fixture.send(fixture.to("/api/referrals/v1/x").header("Authorization", "Bearer " + another))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void turnsAClientAwayWhoseUsersTogetherAskTooOften() {
        try (DoorFixture fixture = new DoorFixture("door.client.rate", "1", "door.client.burst", "2")) {
            for (int i = 0; i < 2; i++) {
                String token = fixture.tokens.token("subject-" + i, "referrals");
                fixture.send(fixture.to("/api/referrals/v1/x").header("Authorization", "Bearer " + token));
            }

            String third = fixture.tokens.token("subject-3", "referrals");
            HttpResponse<String> response =
                    fixture.send(fixture.to("/api/referrals/v1/x").header("Authorization", "Bearer " + third));

            DoorChecksTest.assertProblem(response, 429, "rate-limited");
        }
    }

    @Test
    void turnsAwayAnAddressThatReadsPublicFilesTooOften() {
        try (DoorFixture fixture = new DoorFixture("door.address.rate", "1", "door.address.burst", "1")) {
            fixture.send(fixture.to("/alerts/feed.atom"));

            DoorChecksTest.assertProblem(fixture.send(fixture.to("/alerts/feed.atom")), 429, "rate-limited");
        }
    }

    @Test
    void letsAUserHaveSoManyRequestsOpenAndNoMore() throws Exception {
        try (DoorFixture fixture = new DoorFixture("door.user.at-once", "1")) {
            CompletableFuture<Void> reached = new CompletableFuture<>();
            CompletableFuture<Void> go = new CompletableFuture<>();
            fixture.service.set(request -> {
                reached.complete(null);
                var _ = go.thenRun(() -> request.response().end("well"));
            });
            var open = fixture.browser.sendAsync(
                    fixture.signedIn("/api/referrals/v1/x", "referrals").build(), HttpResponse.BodyHandlers.ofString());
            reached.get(10, TimeUnit.SECONDS);

            DoorChecksTest.assertProblem(fixture.get("/api/referrals/v1/x", "referrals"), 429, "too-many-at-once");

            go.complete(null);
            assertThat(open.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(fixture.get("/api/referrals/v1/x", "referrals").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void turnsCallersAwayAtOnceWhenAServiceHasTooMany() throws Exception {
        try (DoorFixture fixture = new DoorFixture("door.upstream-in-flight", "1")) {
            CompletableFuture<Void> reached = new CompletableFuture<>();
            CompletableFuture<Void> go = new CompletableFuture<>();
            fixture.service.set(request -> {
                reached.complete(null);
                var _ = go.thenRun(() -> request.response().end("well"));
            });
            var open = fixture.browser.sendAsync(
                    fixture.signedIn("/api/referrals/v1/x", "referrals").build(), HttpResponse.BodyHandlers.ofString());
            reached.get(10, TimeUnit.SECONDS);

            HttpResponse<String> turned = fixture.get("/api/referrals/v1/x", "referrals");
            DoorChecksTest.assertProblem(turned, 503, "overloaded");
            assertThat(Integer.parseInt(
                            turned.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 5);

            go.complete(null);
            assertThat(open.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void asksNoServiceForACallerWhoGaveUpWhileTheDoorWasHeld() {
        try (DoorFixture fixture = new DoorFixture()) {
            fixture.get("/api/referrals/v1/before", "referrals");
            fixture.whileHeld(() -> {
                for (int i = 0; i < 20; i++) fixture.askAndLeave("/api/referrals/v1/gone");
                fixture.clock.pass(Duration.ofSeconds(30));
            });

            assertThat(fixture.get("/api/referrals/v1/after", "referrals").statusCode())
                    .isEqualTo(200);
            assertThat(fixture.arrived).extracting(DoorFixture.Arrived::uri).containsExactly("/v1/before", "/v1/after");
        }
    }

    @Test
    void answersWithATimeoutWhenAServiceIsSilent() {
        try (DoorFixture fixture = new DoorFixture("door.response-timeout", "300ms")) {
            fixture.service.set(_ -> {});

            HttpResponse<String> answer = fixture.get("/api/referrals/v1/x", "referrals");

            DoorChecksTest.assertProblem(answer, 504, "upstream-timeout");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void asksASecondTimeWhenAReadBreaksAndNeverWhenAWriteDoes() {
        try (DoorFixture fixture = new DoorFixture()) {
            AtomicInteger calls = new AtomicInteger();
            fixture.service.set(request -> {
                if (calls.incrementAndGet() == 1) {
                    request.connection().close();
                } else {
                    request.response().end("well");
                }
            });
            assertThat(fixture.get("/api/referrals/v1/x", "referrals").statusCode())
                    .isEqualTo(200);
            assertThat(calls).hasValue(2);

            calls.set(0);
            HttpResponse<String> write = fixture.send(
                    fixture.signedIn("/api/referrals/v1/x", "referrals").POST(HttpRequest.BodyPublishers.noBody()));
            DoorChecksTest.assertProblem(write, 503, "upstream-gone");
            assertThat(write.headers().firstValue("Retry-After")).isPresent();
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void opensTheCircuitOfAnAbsentServiceAndClosesItWhenOneTryGoesWell() {
        try (DoorFixture fixture = new DoorFixture(
                "door.circuit-failures", "2", "door.circuit-callers", "2", "door.circuit-pause", "5s")) {
            fixture.stopService();
            for (int i = 0; i < 2; i++) {
                DoorChecksTest.assertProblem(fixture.getAs("subject-" + i), 503, "upstream-unavailable");
            }
            fixture.startServiceAgain();

            HttpResponse<String> stillOpen = fixture.get("/api/referrals/v1/x", "referrals");
            DoorChecksTest.assertProblem(stillOpen, 503, "upstream-unavailable");
            assertThat(stillOpen.headers().firstValue("Retry-After")).contains("5");
            assertThat(fixture.arrived).isEmpty();

            fixture.clock.pass(Duration.ofSeconds(5));
            assertThat(fixture.get("/api/referrals/v1/x", "referrals").statusCode())
                    .isEqualTo(200);
            assertThat(fixture.get("/api/referrals/v1/x", "referrals").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void letsNoSlowUploadKeepTheCircuitOpen() throws IOException {
        try (DoorFixture fixture = new DoorFixture(
                "door.circuit-failures", "2", "door.circuit-callers", "2", "door.circuit-pause", "5s")) {
            fixture.stopService();
            for (int i = 0; i < 2; i++) {
                DoorChecksTest.assertProblem(fixture.getAs("subject-" + i), 503, "upstream-unavailable");
            }
            fixture.startServiceAgain();
            fixture.clock.pass(Duration.ofSeconds(5));

            try (Socket upload = new Socket(InetAddress.getLoopbackAddress(), fixture.port)) {
                upload.setSoTimeout(10_000);
                upload.getOutputStream()
                        .write(("POST /api/referrals/v1/x HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                        + fixture.tokens.token("subject-3", "referrals")
                                        + "\r\nContent-Length: 11000000\r\n\r\n" + "x".repeat(100_000))
                                .getBytes(StandardCharsets.ISO_8859_1));
                assertThat(new BufferedReader(
                                        new InputStreamReader(upload.getInputStream(), StandardCharsets.ISO_8859_1))
                                .readLine())
                        .isEqualTo("HTTP/1.1 503 Service Unavailable");

                assertThat(fixture.getAs("subject-4").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void opensNoCircuitForOneCallerWhoseRequestsBreakTheService() {
        try (DoorFixture fixture = new DoorFixture("door.circuit-failures", "2", "door.circuit-callers", "2")) {
            fixture.service.set(request -> request.response().setStatusCode(500).end());
            for (int i = 0; i < 10; i++) {
                assertThat(fixture.getAs("subject-1").statusCode()).isEqualTo(500);
            }

            fixture.service.set(request -> request.response().end("well"));
            assertThat(fixture.getAs("subject-2").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void opensTheCircuitOfAServiceThatAnswersEverybodyWithItsOwnFailure() {
        try (DoorFixture fixture = new DoorFixture("door.circuit-failures", "2", "door.circuit-callers", "2")) {
            fixture.service.set(request -> request.response().setStatusCode(500).end());
            fixture.getAs("subject-1");
            fixture.getAs("subject-2");

            DoorChecksTest.assertProblem(fixture.getAs("subject-3"), 503, "upstream-unavailable");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void saysWhenToComeBackWhereTheServiceDoesNot(int status) {
        try (DoorFixture fixture = new DoorFixture()) {
            fixture.service.set(
                    request -> request.response().setStatusCode(status).end());

            assertThat(fixture.getAs("subject-1").headers().firstValue("Retry-After"))
                    .contains("5");
        }
    }

    @Test
    void anOpenCircuitOfOneServiceLeavesTheOthersAlone() {
        try (DoorFixture fixture = new DoorFixture(
                "door.circuit-failures", "1",
                "door.circuit-callers", "1",
                "upstream.grants", "http://127.0.0.1:1")) {
            DoorChecksTest.assertProblem(fixture.get("/api/grants/v1/x", "grants"), 503, "upstream-unavailable");

            assertThat(fixture.get("/api/referrals/v1/x", "referrals").statusCode())
                    .isEqualTo(200);
        }
    }
}
