package uk.leabridge.gateway.page.comms;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class ContactPagesIT {
    private static final String REMOVAL = "/contacts/0199d5a0-0000-7000-8000-0000000000c7/removal";

    private final Browser browser = Browser.atTheGateway().as("comms-officer.hackney");

    @Test
    void listsWhoCanBeTold() {
        Page page = browser.get("/contacts");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("h1").eachText()).containsExactly("Contacts");
        assertThat(page.document().select("tbody tr").text())
                .contains("Sample <u>Contact</u>", "sample.contact@example.org", "School leads", "20 November 2026");
        assertThat(page.document().select("tbody a").attr("href")).isEqualTo(REMOVAL);
    }

    @Test
    void listsOneGroup() {
        Page page = browser.get("/contacts?group=PARTNERS");

        assertThat(page.text()).contains("There is no one in this group yet.");
        assertThat(page.document().select("option[selected]").text()).isEqualTo("Partners");
        assertThat(page.document().select("a[href='/contacts/new?group=PARTNERS']"))
                .hasSize(1);
    }

    @Test
    void takesAGroupThatDoesNotExistForNone() {
        Page page = browser.get("/contacts?group=EVERYBODY");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("tbody tr")).hasSize(1);
    }

    @Test
    void isReachedFromTheAlerts() {
        assertThat(browser.get("/alerts").document().select("main a[href=/contacts]"))
                .hasSize(1);
        assertThat(Browser.atTheGateway()
                        .as("comms-approver.hackney")
                        .get("/alerts")
                        .document()
                        .select("a[href=/contacts]"))
                .isEmpty();
    }

    @Test
    void addsAPersonOnce() {
        Page page = browser.get("/contacts/new");

        Page after = browser.submit(
                page, "name", "Sample Person", "email", "sample.person@example.org", "roleGroup", "SCHOOL_LEADS");

        assertThat(after.document().select("h1").text()).isEqualTo("Contacts");
        JsonObject sent = lastCall("POST /v1/contacts");
        assertThat(sent.getJsonObject("body").getMap())
                .isEqualTo(Map.of(
                        "name", "Sample Person", "email", "sample.person@example.org", "roleGroup", "SCHOOL_LEADS"));
        assertThat(sent.getString("idempotencyKey")).isEqualTo(page.field("key"));
    }

    @Test
    void saysWhatIsMissing() {
        Page again = browser.submit(browser.get("/contacts/new"), "name", "Sample Person", "email", " ");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors())
                .containsExactlyInAnyOrder(
                        "Enter an email address in the correct format, for example name@example.org",
                        "Select the group they belong to");
        assertThat(again.document().select("#name").attr("value")).isEqualTo("Sample Person");
    }

    @Test
    void saysThatAPersonIsInTheGroupAlready() {
        Page again = browser.submit(
                browser.get("/contacts/new"),
                "name",
                "Sample Person",
                "email",
                "twice@example.org",
                "roleGroup",
                "SCHOOL_LEADS");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors())
                .containsExactly("Enter a different email address. Someone with this address is already in the group");
        assertThat(again.document().select("#email").attr("value")).isEqualTo("twice@example.org");
    }

    @Test
    void asksBeforeItRemoves() {
        Page page = browser.get(REMOVAL);
        assertThat(page.document().select("h1").text()).isEqualTo("Remove Sample <u>Contact</u>?");

        Page after = browser.submit(page);

        assertThat(after.document().select("h1").text()).isEqualTo("Contacts");
        assertThat(lastCall("DELETE /v1/contacts").getString("call"))
                .isEqualTo("DELETE /v1/contacts/0199d5a0-0000-7000-8000-0000000000c7");
    }

    @Test
    void knowsNobodyOfAnotherBorough() {
        String other = "/contacts/0199d5a0-0000-7000-8000-0000000000ff/removal";

        assertThat(browser.get(other).status()).isEqualTo(404);
        assertThat(browser.post(other, "csrf", browser.get("/contacts/new").field("csrf"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contacts", "/contacts/new", REMOVAL})
    void areForCommsOfficersAlone(String path) {
        for (String role : new String[] {"comms-approver", "safeguarding-officer"}) {
            assertThat(Browser.atTheGateway().as(role + ".hackney").get(path).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void refusesAFormWithoutItsProof() {
        browser.get("/contacts");

        assertThat(browser.post(REMOVAL, "csrf", "forged").status()).isEqualTo(403);
    }

    private JsonObject lastCall(String call) {
        URI script = URI.create(ConfigProvider.getConfig().getValue("leabridge.upstream.comms", String.class)
                + "/script/last?call=" + call.replace(" ", "%20"));
        return new JsonObject(
                browser.send(HttpRequest.newBuilder(script).build()).body());
    }
}
