package uk.leabridge.gateway.page.comms;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

/** What a page says to whatever the comms service may answer. */
@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class InboxMoodsIT {

    private static final String ITEM = "0199d5a0-0000-7000-8000-00000000";

    private final Browser browser = Browser.atTheGateway().as("safeguarding-officer.hackney");

    @ParameterizedTest
    @CsvSource({"0403, 403", "0404, 404", "0500, 503", "0503, 503", "0302, 503", "bad1, 503"})
    void hasThePageForEachAnswer(String item, int status) {
        assertThat(mark(item, "read").status()).isEqualTo(status);
        assertThat(mark(item, "unread").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "wrong"})
    void takesAnAnswerThatCannotBeReadForNone(String after) {
        assertThat(browser.get("/inbox?after=" + after).status()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f00d", "ba1f"})
    void waitsNoLongerThanThePagesTimeForAnAnswerOrTheRestOfIt(String item) {
        browser.get("/");
        long began = System.nanoTime();

        Page page = mark(item, "read");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(8));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Sorry, there is a problem with Communications");
    }

    @Test
    void asksWithThePersonsOwnToken() {
        Browser another = Browser.atTheGateway().as("comms-officer.hackney");
        another.get("/inbox");

        assertThat(mark("00aa", "read").status()).isEqualTo(200);

        assertThat(lastSubject()).isEqualTo(ConsoleWorld.subject("safeguarding-officer.hackney"));
        another.post(
                "/inbox/" + ITEM + "00aa/read", "csrf", another.get("/inbox").field("csrf"));
        assertThat(lastSubject()).isEqualTo(ConsoleWorld.subject("comms-officer.hackney"));
    }

    /** Of the token that went along with the last request that changes something. */
    private String lastSubject() {
        String comms = ConfigProvider.getConfig().getValue("leabridge.upstream.comms", String.class);
        var last = new JsonObject(browser.send(HttpRequest.newBuilder(URI.create(comms + "/script/last"))
                        .build())
                .body());
        String claims = last.getString("authorization").split("\\.", -1)[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .getString("sub");
    }

    private Page mark(String item, String how) {
        String csrf = browser.get("/inbox").field("csrf");
        return browser.post("/inbox/" + ITEM + item + "/" + how, "csrf", csrf);
    }
}
