package uk.leabridge.gateway.page.governance;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class SettingsPagesIT {
    private static final String SETTINGS = "/governance/settings";
    private static final String CHANGE = SETTINGS + "/change";

    private final Browser admin = Browser.atTheGateway().as("borough-admin.hackney");
    private final Browser auditor = Browser.atTheGateway().as("auditor.hackney");
    private final Browser newAdmin = Browser.atTheGateway().as("borough-admin.redbridge");

    @Test
    void showsHowTheBoroughWorks() {
        Page page = auditor.get(SETTINGS);

        assertThat(page.text())
                .contains(
                        "Contact for other boroughs <b>duty</b>@example.org",
                        "Reference prefix HK",
                        "Screening of a referral 1 working day",
                        "Period without recent contact 14 days",
                        "Referrals and cases 72 months")
                .doesNotContain("Your borough has not chosen its settings yet");
        assertThat(page.document().select("main a[href='" + CHANGE + "']")).isEmpty();
        assertThat(admin.get(SETTINGS).document().select("main a[href='" + CHANGE + "']"))
                .hasSize(1);
    }

    @Test
    void saysWhatABoroughThatHasChosenNothingLacks() {
        assertThat(newAdmin.get(SETTINGS).text())
                .contains("Your borough has not chosen its settings yet", "Contact for other boroughs Not given");
    }

    @Test
    void theFormStartsWithWhatStandsAndSendsAllOfIt() {
        Page page = admin.get(CHANGE);
        assertThat(page.field("silenceDays")).isEqualTo("14");
        assertThat(page.document().select("[name=referencePrefix]")).isEmpty();

        Page after = sent(admin, page, "silenceDays", "10", "adviceMonths", "60");

        assertThat(after.address().getPath()).isEqualTo(SETTINGS);
        JsonObject sent = lastCall();
        assertThat(sent.getString("ifMatch")).isEqualTo("\"3\"");
        assertThat(sent.getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("referencePrefix", "HK")
                        .put("contact", "<b>duty</b>@example.org")
                        .put("reasonMinLength", 20)
                        .put("gatewayCheckDays", 5)
                        .put("screeningDays", 1)
                        .put("assessmentMonths", 3)
                        .put("reviewMonths", 1)
                        .put("silenceDays", 10)
                        .put("confirmationDays", 3)
                        .put("signpostChaseDays", 10)
                        .put("firstExitReviewMonths", 6)
                        .put("lastExitReviewMonths", 12)
                        .put(
                                "retention",
                                new JsonObject()
                                        .put("standardMonths", 72)
                                        .put("under18NoFurtherActionMonths", 12)
                                        .put("adviceMonths", 60)));
    }

    @Test
    void aNewBoroughChoosesItsLettersOnce() {
        Page page = newAdmin.get(CHANGE);
        assertThat(sent(newAdmin, page, "contact", "duty@example.org", "referencePrefix", "1")
                        .errors())
                .containsExactly("Reference prefix must be 2 to 12 letters, for example TH");

        sent(newAdmin, page, "contact", "duty@example.org", "referencePrefix", "rb");

        assertThat(lastCall().getJsonObject("body").getString("referencePrefix"))
                .isEqualTo("RB");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        Page again = sent(
                admin,
                admin.get(CHANGE),
                "contact",
                " ",
                "silenceDays",
                "a week",
                "standardMonths",
                "0",
                "reviewMonths",
                "13");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors())
                .containsExactly(
                        "Enter a contact for other boroughs",
                        "Next review of support must be a whole number between 1 and 12",
                        "Period without recent contact must be a whole number between 1 and 365",
                        "Referrals and cases must be a whole number between 1 and 1,200");
        assertThat(again.field("silenceDays")).isEqualTo("a week");
        assertThat(sent(admin, admin.get(CHANGE), "lastExitReviewMonths", "6").errors())
                .containsExactly("Last review after support ends must be later than the first review");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reference-prefix-taken | Enter a different reference prefix. Another borough uses this one",
                "reference-prefix-fixed | Someone else has already chosen the reference prefix. Save your other changes again",
                "invalid-request | Choose fewer months."
            })
    void saysWhyItIsRefused(String slug, String words) {
        Page again = sent(admin, admin.get(CHANGE), "contact", "REFUSE " + slug);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly(words);
        assertThat(again.field("contact")).isEqualTo("REFUSE " + slug);
    }

    @Test
    void showsWhatStandsWhenSomebodyElseWasFaster() {
        Page page = admin.get(CHANGE);
        page.document().select("[name=version]").val("\"2\"");
        Page again = sent(admin, page, "silenceDays", "10");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors())
                .satisfiesExactly(
                        all -> assertThat(all).contains("Someone else has updated this"),
                        one -> assertThat(one).startsWith("This is now ‘14’"));
        assertThat(again.field("silenceDays")).isEqualTo("10");
        assertThat(again.text()).contains("Currently 14.");
        assertThat(again.field("version")).isEqualTo("\"3\"");
    }

    @Test
    void isNotForOtherRoles() {
        for (String role : new String[] {"safeguarding-officer", "panel-chair", "referrer", "partnership-admin"}) {
            assertThat(Browser.atTheGateway()
                            .as(role + ".hackney")
                            .get(SETTINGS)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(auditor.get(CHANGE).status()).isEqualTo(403);
        admin.get(SETTINGS);
        assertThat(admin.post(CHANGE, "csrf", "forged").status()).isEqualTo(403);
    }

    /** The form as it is shown, but for these fields. */
    private static Page sent(Browser who, Page page, String... other) {
        List<String> fields = new ArrayList<>();
        for (var shown : page.document().select("main form input:not([type=hidden])")) {
            int at = List.of(other).indexOf(shown.attr("name"));
            fields.addAll(List.of(shown.attr("name"), at < 0 ? shown.val() : other[at + 1]));
        }
        return who.submit(page, fields.toArray(String[]::new));
    }

    private JsonObject lastCall() {
        var upstream = ConfigProvider.getConfig().getValue("leabridge.upstream.referrals", String.class);
        var call = URI.create(upstream + "/script/last?call=PUT%20/v1/borough-settings");
        return new JsonObject(admin.send(HttpRequest.newBuilder(call).build()).body());
    }
}
