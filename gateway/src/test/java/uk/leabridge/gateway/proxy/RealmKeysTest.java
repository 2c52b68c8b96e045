package uk.leabridge.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.leabridge.gateway.proxy.DoorFixture.await;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.leabridge.gateway.realm.RealmDocument;
import uk.leabridge.gateway.world.FakeClock;

class RealmKeysTest {

    private final Vertx vertx = Vertx.vertx();
    private final FakeClock clock = new FakeClock();
    private final AtomicReference<Handler<HttpServerRequest>> realm = new AtomicReference<>(RealmKeysTest::keys);
    private RealmKeys keys;

    @BeforeEach
    void open() {
        HttpServer server = await(vertx.createHttpServer()
                .requestHandler(request -> realm.get().handle(request))
                .listen(0, "127.0.0.1"));
        keys = new RealmKeys(
                new RealmDocument(vertx, "http://127.0.0.1:" + server.actualPort() + "/certs", Duration.ofSeconds(2)),
                clock);
    }

    @AfterEach
    void close() {
        await(vertx.close());
    }

    @Test
    void readsThem() {
        assertThat(await(keys.refresh())).isTrue();
        assertThat(keys.key("key-1")).isNotNull();
    }

    @Test
    void isNotHeldByAnAnswerThatStops() {
        realm.set(request ->
                request.response().putHeader("Content-Length", "1000").write("{\"keys\": ["));
        assertThat(await(keys.refresh())).isFalse();

        readAgain();
    }

    @Test
    void isNotHeldByARealmThatSaysNothing() {
        realm.set(_ -> {});
        assertThat(await(keys.refresh())).isFalse();

        readAgain();
    }

    private void readAgain() {
        realm.set(RealmKeysTest::keys);
        clock.pass(Duration.ofSeconds(6));
        assertThat(await(keys.refresh())).isTrue();
    }

    private static void keys(HttpServerRequest request) {
        JsonObject key = new JsonObject(Tokens.newKey("key-1").toParams(OutputControlLevel.PUBLIC_ONLY));
        request.response()
                .end(new JsonObject().put("keys", new JsonArray().add(key)).toBuffer());
    }
}
