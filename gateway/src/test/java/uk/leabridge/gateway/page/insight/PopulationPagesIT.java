package uk.leabridge.gateway.page.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class PopulationPagesIT {
    private static final String POPULATIONS = "/insight/populations";
    private static final String HACKNEY = POPULATIONS + "/hackney/entry";
    private static final String NEWHAM = POPULATIONS + "/newham/entry";

    private final Browser admin = Browser.atTheGateway().as("partnership-admin.hackney");
    private final Browser board = Browser.atTheGateway().as("board-member.hackney");

    @Test
    void showsTheBoroughsSideBySideAndWhichAreMissing() {
        Page page = board.get(POPULATIONS);

        assertThat(page.text())
                .contains(
                        "Hackney 100,000 by sex, 99,000 by age Sample <b>census</b> 1 May 2026",
                        "Not recorded yet Newham Waltham Forest",
                        "Female 51,000",
                        "Over 50 99,000",
                        "Mixed or multiple groups Not given");
        assertThat(page.document().select("main a[href$=entry]")).isEmpty();
        assertThat(admin.get(POPULATIONS)
                        .document()
                        .select("main a[href$=entry]")
                        .eachAttr("href"))
                .containsExactly(HACKNEY, NEWHAM, POPULATIONS + "/waltham-forest/entry");
    }

    @Test
    void isLinkedToFromInsight() {
        assertThat(board.get("/insight").document().select("a[href='" + POPULATIONS + "']"))
                .hasSize(1);
        assertThat(Browser.atTheGateway()
                        .as("safeguarding-officer.hackney")
                        .get("/insight")
                        .document()
                        .select("a[href='" + POPULATIONS + "']"))
                .hasSize(1);
    }

    @Test
    void theFormStartsWithWhatIsRecordedAndReplacesTheVersionThatWasSeen() {
        Page page = admin.get(HACKNEY);
        assertThat(page.field("SEX-FEMALE")).isEqualTo("51000");

        Page after = admin.submit(page, numbers("SEX-MALE", "49,500"));

        assertThat(after.address().getPath()).isEqualTo(POPULATIONS);
        JsonObject sent = lastCall("hackney");
        assertThat(sent.getString("ifMatch")).isEqualTo("\"3\"");
        assertThat(sent.getJsonObject("body").getString("source")).isEqualTo("Sample census");
        assertThat(sent.getJsonObject("body").getJsonArray("groups"))
                .hasSize(16)
                .contains(new JsonObject()
                        .put("characteristic", "SEX")
                        .put("category", "MALE")
                        .put("persons", 49_500));
    }

    @Test
    void theFirstFiguresOfABoroughReplaceNothing() {
        Page after = admin.submit(admin.get(NEWHAM), numbers("SEX-MALE", "1"));

        assertThat(after.address().getPath()).isEqualTo(POPULATIONS);
        assertThat(lastCall("newham").getString("ifMatch")).isEqualTo("\"0\"");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        Page again = admin.submit(
                admin.get(NEWHAM), numbers("SEX-MALE", "many", "AGE_BAND-AGE_OVER_50", "10000001", "source", " "));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors())
                .containsExactly(
                        "Enter where the figures are published",
                        "Sex: Male must be a whole number between 0 and 10,000,000",
                        "Age: Over 50 must be a whole number between 0 and 10,000,000");
        assertThat(again.field("SEX-MALE")).isEqualTo("many");
        assertThat(again.document().select("#AGE_BAND-AGE_OVER_50-error")).hasSize(1);
    }

    @Test
    void saysWhyItIsRefusedAndKeepsWhatWasTyped() {
        Page refused = admin.submit(admin.get(NEWHAM), numbers("source", "REFUSE"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("Name it in fewer words.");
        assertThat(refused.field("source")).isEqualTo("REFUSE");

        Page page = admin.get(HACKNEY);
        page.document().select("[name=version]").val("\"2\"");
        Page stale = admin.submit(page, numbers("SEX-MALE", "7"));
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.errors()).first().asString().startsWith("Someone else has updated these figures");
        assertThat(stale.field("SEX-MALE")).isEqualTo("7");
    }

    @Test
    void isNotForOtherRoles() {
        for (String role : new String[] {"referrer", "auditor", "borough-admin", "elected-member"}) {
            assertThat(Browser.atTheGateway()
                            .as(role + ".hackney")
                            .get(POPULATIONS)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(board.get(HACKNEY).status()).isEqualTo(403);
        admin.get(POPULATIONS);
        assertThat(admin.post(HACKNEY, "csrf", "forged").status()).isEqualTo(403);
        assertThat(admin.get(POPULATIONS + "/Hackney1/entry").status()).isEqualTo(404);
    }

    /** All fields filled in, and then these. */
    private static String[] numbers(String... other) {
        List<String> fields = new ArrayList<>(List.of("source", "Sample census"));
        for (var group : PopulationForm.GROUPS) {
            for (var field : group.getFields()) fields.addAll(List.of(field.name(), "1000"));
        }
        for (int i = 0; i < other.length; i += 2) {
            int at = fields.indexOf(other[i]);
            fields.set(at + 1, other[i + 1]);
        }
        return fields.toArray(String[]::new);
    }

    private JsonObject lastCall(String borough) {
        var upstream = ConfigProvider.getConfig().getValue("leabridge.upstream.referrals", String.class);
        var call = URI.create(upstream + "/script/last?call=PUT%20/v1/insight/populations/" + borough);
        return new JsonObject(admin.send(HttpRequest.newBuilder(call).build()).body());
    }
}
