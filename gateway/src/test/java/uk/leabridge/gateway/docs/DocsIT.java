package uk.leabridge.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class DocsIT {

    private final Browser browser = Browser.atTheGateway();

    @Test
    void showsEveryAreaToAnyone() {
        Browser.Page page = browser.get("/docs");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("h2").eachText())
                .contains("/api/referrals/v1", "/api/grants/v1", "/api/training/v1", "/api/comms/v1");
    }

    @Test
    void mergesTheServicesIntoOneDocumentWithoutDanglingReferences() {
        String text = browser.get("/docs/openapi.json").response().body();
        JsonObject document = new JsonObject(text);

        assertThat(document.getString("openapi")).startsWith("3.1");
        assertThat(document.getJsonObject("paths").fieldNames())
                .isNotEmpty()
                .allMatch(path -> path.startsWith("/api/") || path.startsWith("/xapi/") || path.startsWith("/alerts/"));
        Matcher references = Pattern.compile("\"#/components/(\\w+)/([^\"]+)\"").matcher(text);
        while (references.find()) {
            assertThat(document.getJsonObject("components")
                            .getJsonObject(references.group(1))
                            .fieldNames())
                    .contains(references.group(2));
        }
    }

    @Test
    void describesTheEventsWithExamples() {
        Browser.Page page = browser.get("/docs/events");

        assertThat(page.text()).contains("referral", "Topic referrals.events.v1");
        assertThat(page.document().select("pre")).isNotEmpty();
    }

    @Test
    void theTryPageLoadsItsFilesFromHere() {
        Browser.Page page = browser.get("/docs/try");

        for (var script : page.document().select("script[src]")) {
            assertThat(browser.get(script.attr("src")).status())
                    .as(script.attr("src"))
                    .isEqualTo(200);
        }
    }
}
