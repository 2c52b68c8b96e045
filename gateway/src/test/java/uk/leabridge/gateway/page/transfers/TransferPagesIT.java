package uk.leabridge.gateway.page.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class TransferPagesIT {
    private static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";
    private static final String CASE = "/cases/" + NUMBER + "d3";
    private static final String OFFERED = "/cases/" + NUMBER + "d5";
    private static final String TO_US = "/transfers/" + NUMBER + "f1";
    private static final String FROM_US = "/transfers/" + NUMBER + "f2";
    private static final String GONE = "/transfers/" + NUMBER + "f3";

    private final Browser browser = Browser.atTheGateway().as("safeguarding-officer.hackney");

    @Test
    void aCaseLeadsToItsOfferWhereItCanBeOffered() {
        assertThat(browser.get(CASE).document().select("a[href='" + CASE + "/transfer']"))
                .hasSize(1);
        assertThat(browser.get("/cases/" + NUMBER + "d1").document().select("a[href*=/transfer]"))
                .isEmpty();
    }

    @Test
    void theOfferShowsBeforehandWhatMovesAndWhatDoesNot() {
        Page page = browser.get(CASE + "/transfer");

        assertThat(page.document().select(".govuk-list--bullet li").eachText())
                .containsExactly(
                        "The chronology: 12 entries",
                        "1 assessment",
                        "The support plan: 3 actions",
                        "2 sessions",
                        "2 documents",
                        "1 service awaiting a reply about the person",
                        "1 hold on the record");
        assertThat(page.text())
                .contains("Consent to support moves with the case. Its status is: Given", "You keep the referral");
        assertThat(page.document().select(".govuk-warning-text").text())
                .contains("Sessions not yet recorded as held or not held: 1");
        assertThat(page.document().select("[name=to]").eachAttr("value")).containsExactly("newham", "tower-hamlets");
        assertThat(page.text()).contains("Tower Hamlets", "th@example.org");
    }

    @Test
    void anOfferGoesToTheServiceWithTheVersionThatWasSeen() {
        Page page = browser.get(CASE + "/transfer");
        Page after = browser.submit(page, "to", "newham", "reason", "They moved in May.", "legalBasis", "PUBLIC_TASK");

        assertThat(after.address().getPath()).isEqualTo(CASE);
        JsonObject sent = lastCall("POST /v1" + CASE + "/transfer");
        assertThat(sent.getString("ifMatch")).isEqualTo("\"3\"");
        assertThat(sent.getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("to", "newham")
                        .put("reason", "They moved in May.")
                        .put("legalBasis", "PUBLIC_TASK"));
    }

    @Test
    void anOfferNeedsABoroughAndKeepsWhatWasTyped() {
        Page page = browser.get(CASE + "/transfer");
        Page again = browser.submit(page, "to", "atlantis", "reason", "They moved in May.", "legalBasis", "CONSENT");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly("Select the borough");
        assertThat(again.document().select("#reason").text()).isEqualTo("They moved in May.");
    }

    @Test
    void anOfferIsTakenBack() {
        Page page = browser.get(OFFERED + "/transfer");
        assertThat(page.address().getPath()).isEqualTo(OFFERED + "/transfer/revocation");
        assertThat(page.document().select("a[href='" + FROM_US + "']")).hasSize(1);
        browser.submit(page, "reason", "They stay after all.", "legalBasis", "PUBLIC_TASK");

        assertThat(lastCall("POST /v1" + OFFERED + "/transfer/revocation")
                        .getJsonObject("body")
                        .getString("reason"))
                .isEqualTo("They stay after all.");
        assertThat(browser.get(CASE + "/transfer/revocation").address().getPath())
                .isEqualTo(CASE);
    }

    @Test
    void theListsShowBothSides() {
        Page toUs = browser.get("/transfers");
        assertThat(toUs.document().select("tbody tr").text())
                .contains("TH-C-2026-000007", "Tower Hamlets", "No reply yet", "20 November 2026");
        Page fromUs = browser.get("/transfers?side=from-us");
        assertThat(fromUs.document().select("tbody tr").text()).contains("Newham");
        assertThat(browser.get("/cases").document().select("a[href='/transfers']"))
                .hasSize(1);
    }

    @Test
    void anOfferToUsShowsWhatIsNeededToDecide() {
        Page page = browser.get(TO_US);

        assertThat(page.text())
                .contains("The family <b>moved</b>.", "duty@example.org", "12 entries", "Given, by a parent or carer");
        assertThat(page.document().select("main a[href^='" + TO_US + "/']").eachAttr("href"))
                .containsExactly(TO_US + "/acceptance", TO_US + "/refusal");
    }

    @Test
    void thePersonIsShownOnlyWhenSomebodyAsks() {
        assertThat(browser.get(TO_US).text()).contains("Access is recorded").doesNotContain("<u>Person</u>");

        Page named = browser.get(TO_US + "?show=person");
        assertThat(named.text()).contains("<u>Person</u>", "27 March 2012");
        assertThat(named.document().select("main a[href='" + TO_US + "']").text())
                .isEqualTo("Hide who it is about");
        for (String notOurs : new String[] {FROM_US, GONE}) {
            assertThat(browser.get(notOurs + "?show=person").status()).isEqualTo(200);
            assertThat(browser.get(notOurs).document().select("main a[href*=show]"))
                    .isEmpty();
        }
    }

    @Test
    void anOfferOfOursLeadsToTheCaseAndIsNotAnsweredByUs() {
        Page page = browser.get(FROM_US);

        assertThat(page.document().select("a[href='/cases/" + NUMBER + "d1']")).hasSize(1);
        assertThat(page.document().select("main a[href^='" + FROM_US + "/']")).isEmpty();
        assertThat(browser.get(FROM_US + "/acceptance").address().getPath()).isEqualTo(FROM_US);
        assertThat(browser.get(GONE).text()).contains("Accepted", "The school <b>knows</b> them.");
    }

    @ParameterizedTest
    @CsvSource({
        "acceptance, Accept the case, moves to your borough straight away",
        "refusal, Decline the case, They can read your reason"
    })
    void anAnswerGoesToTheServiceWithTheVersionThatWasSeen(String how, String title, String effect) {
        Page page = browser.get(TO_US + "/" + how);
        assertThat(page.document().select("h1").text()).endsWith(title);
        assertThat(page.text()).contains(effect);
        Page empty = browser.submit(page, "reason", "", "legalBasis", "PUBLIC_TASK");
        assertThat(empty.errors()).singleElement().asString().startsWith("Enter why you");
        Page after = browser.submit(page, "reason", "We met them.", "legalBasis", "PUBLIC_TASK");

        assertThat(after.address().getPath()).isEqualTo(TO_US);
        JsonObject sent = lastCall("POST /v1" + TO_US + "/" + how);
        assertThat(sent.getString("ifMatch")).isEqualTo("\"3\"");
        assertThat(sent.getJsonObject("body").getString("reason")).isEqualTo("We met them.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            transfer-ended | This offer has ended. Its status is ‘Withdrawn’
            reason-too-short | Enter at least 20 characters.
            consent-missing | The consent is no longer valid, so you cannot take over support. Decline the case and say why. The other borough can then ask the person and offer the case again
            """)
    void aRefusalSaysWhatToDoAndKeepsWhatWasTyped(String slug, String words) {
        Page page = browser.get(TO_US + "/acceptance");
        Page again = browser.submit(page, "reason", "REFUSE " + slug, "legalBasis", "CONSENT");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly(words);
        assertThat(again.document().select("#reason").text()).isEqualTo("REFUSE " + slug);
    }

    @Test
    void anAnswerOnWhatChangedMeanwhileIsKept() {
        Page page = browser.get(TO_US + "/refusal");
        page.document().select("[name=version]").val("\"2\"");
        Page again = browser.submit(page, "reason", "We know nobody.", "legalBasis", "CONSENT");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("#reason").text()).isEqualTo("We know nobody.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/transfers",
                TO_US,
                TO_US + "/acceptance",
                TO_US + "/refusal",
                CASE + "/transfer",
                CASE + "/transfer/revocation"
            })
    void areNotForOtherRoles(String path) {
        for (String role : new String[] {"panel-member", "referrer", "borough-admin", "provider"}) {
            assertThat(Browser.atTheGateway().as(role + ".hackney").get(path).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void refusesAFormWithoutItsProof() {
        browser.get("/transfers");
        assertThat(browser.post(TO_US + "/acceptance", "csrf", "forged").status())
                .isEqualTo(403);
        assertThat(browser.post(CASE + "/transfer", "csrf", "forged").status()).isEqualTo(403);
    }

    @Test
    void isNotFoundWhereNothingIs() {
        assertThat(browser.get("/transfers/" + NUMBER + "ff").status()).isEqualTo(404);
        assertThat(browser.get(TO_US + "/nothing").status()).isEqualTo(404);
    }

    private JsonObject lastCall(String call) {
        return new JsonObject(
                browser.send(HttpRequest.newBuilder(script("/script/last?call=" + call.replace(" ", "%20")))
                                .build())
                        .body());
    }

    private static URI script(String path) {
        return URI.create(ConfigProvider.getConfig().getValue("leabridge.upstream.referrals", String.class) + path);
    }
}
