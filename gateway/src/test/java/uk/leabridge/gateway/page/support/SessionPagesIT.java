package uk.leabridge.gateway.page.support;

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
class SessionPagesIT {
    private static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";
    private static final String ALL = "/cases/" + NUMBER + "d4/sessions";
    private static final String NO_SUPPORT = "/cases/" + NUMBER + "d2/sessions";
    private static final String BEGUN = ALL + "/" + NUMBER + "c1";
    private static final String REFUSALS = """
            c5 | Your organisation has already confirmed this session. The other organisation must confirm it too
            c6 | You confirmed this session for the other organisation. Someone else must confirm it for yours
            c7 | The session has not started. You can confirm it after it is held
            c8 | You can no longer change this. The session status is ‘Held’
            """;

    private final Browser officer = Browser.atTheGateway().as("safeguarding-officer.hackney");
    private final Browser chair = Browser.atTheGateway().as("panel-chair.hackney");
    private final Browser provider = Browser.atTheGateway().as("provider.hackney");

    @Test
    void eachSessionSaysWhatEachSideHasSaid() {
        assertThat(officer.get(ALL).document().select(".govuk-summary-card").eachText())
                .satisfiesExactly(
                        ahead -> assertThat(ahead).contains("5 January 2099", "Planned", "Not yet"),
                        begun -> assertThat(begun)
                                .contains(
                                        "5 January 2020",
                                        "Waiting for confirmation",
                                        "Confirmed by the provider Yes, on 20 November 2026",
                                        "Confirmed by the borough Not yet"),
                        held -> assertThat(held).contains("Held", "Yes, on 20 November 2026, 9:30am, by you"),
                        missed -> assertThat(missed)
                                .contains("Not held", "She was <b>ill</b>.")
                                .doesNotContain("disagree"),
                        denied -> assertThat(denied)
                                .contains(
                                        "The provider and the borough disagree",
                                        "Confirmed by the provider Reported as not held on 20 November 2026",
                                        "Confirmed by the borough Yes, on 20 November 2026"));
    }

    @Test
    void onlyWhatHasBegunCanBeConfirmed() {
        Page page = officer.get(ALL);

        assertThat(page.document().select("main form").eachAttr("action")).containsExactly(BEGUN + "/confirmation");
        assertThat(page.document().select("main a").eachAttr("href"))
                .containsExactly(
                        ALL + "/new",
                        ALL + "/" + NUMBER + "c2/absence",
                        BEGUN + "/absence",
                        ALL + "/" + NUMBER + "ca/absence");
    }

    @Test
    void aChairReadsAndChangesNothing() {
        Page page = chair.get(ALL);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("main form, main a")).isEmpty();
    }

    @Test
    void aSessionIsPlannedInTheTimeOfLondon() {
        Page page = officer.get(ALL + "/new");
        assertThat(page.field("provider")).isEqualTo("hackney-sample-provider");

        Page after = officer.submit(
                page,
                "provider",
                "hackney-other",
                "day-day",
                "1",
                "day-month",
                "7",
                "day-year",
                "2027",
                "time",
                "9:30");

        assertThat(after.address().getPath()).isEqualTo(ALL);
        JsonObject sent = lastCall("POST /v1" + ALL);
        assertThat(sent.getString("idempotencyKey")).isEqualTo(page.field("key"));
        assertThat(sent.getJsonObject("body"))
                .isEqualTo(new JsonObject().put("provider", "hackney-other").put("startsAt", "2027-07-01T08:30:00Z"));
    }

    @Test
    void aSessionNeedsAProviderADayAndATime() {
        Page again = officer.submit(officer.get(ALL + "/new"), "provider", "Sample Provider", "time", "25:00");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors())
                .containsExactly(
                        "Enter the provider’s identifier, for example hackney-sample-provider",
                        "Enter the date of the session",
                        "Enter a start time, for example 9:30 or 14:15");
        assertThat(again.field("provider")).isEqualTo("Sample Provider");
    }

    @Test
    void withoutSupportThereIsNoSession() {
        Page page = officer.get(NO_SUPPORT);

        assertThat(page.text()).contains("You can plan sessions while support is in progress");
        assertThat(page.document().select("main a")).isEmpty();
        assertThat(officer.get(NO_SUPPORT + "/new").address().getPath()).isEqualTo(NO_SUPPORT);
    }

    @Test
    void theBoroughConfirmsOnTheVersionThatWasSeen() {
        assertThat(officer.submit(officer.get(ALL)).address().getPath()).isEqualTo(ALL);

        assertThat(lastCall("POST /v1" + BEGUN + "/confirmation").getString("ifMatch"))
                .isEqualTo("\"3\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = REFUSALS)
    void aRefusedConfirmationSaysWhy(String session, String words) {
        Page page = officer.get(ALL);

        Page again = officer.post(
                ALL + "/" + NUMBER + session + "/confirmation", "csrf", page.field("csrf"), "version", "\"3\"");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly(words);
    }

    @Test
    void aConfirmationOfWhatSomebodyChangedIsToldSo() {
        Page page = officer.get(ALL);
        page.document().select("[name=version]").val("\"2\"");

        assertThat(officer.submit(page).errors())
                .singleElement()
                .asString()
                .startsWith("Someone else has updated this");
    }

    @Test
    void aSessionThatWasNotHeldIsRecordedWithItsReason() {
        Page after = officer.submit(officer.get(BEGUN + "/absence"), "reason", "She was ill.");

        assertThat(after.address().getPath()).isEqualTo(ALL);
        JsonObject sent = lastCall("POST /v1" + BEGUN + "/absence");
        assertThat(sent.getString("ifMatch")).isEqualTo("\"3\"");
        assertThat(sent.getJsonObject("body")).isEqualTo(new JsonObject().put("reason", "She was ill."));
    }

    @Test
    void anAbsenceNeedsAReasonAndKeepsIt() {
        assertThat(officer.submit(officer.get(BEGUN + "/absence")).errors())
                .containsExactly("Enter why it was not held");

        Page again = officer.submit(officer.get(BEGUN + "/absence"), "reason", "REFUSE reason-too-short");

        assertThat(again.errors()).containsExactly("Enter at least 20 characters.");
        assertThat(again.document().select("#reason").text()).isEqualTo("REFUSE reason-too-short");
    }

    @Test
    void whatIsSettledOrNotThereIsNotMissed() {
        assertThat(officer.get(ALL + "/" + NUMBER + "c3/absence").address().getPath())
                .isEqualTo(ALL);
        assertThat(officer.get(ALL + "/" + NUMBER + "ff/absence").status()).isEqualTo(404);
        assertThat(officer.get("/cases/" + NUMBER + "ff/sessions").status()).isEqualTo(404);
    }

    @Test
    void aProviderSeesWhenAndNothingOfTheCase() {
        Page page = provider.get("/sessions");

        assertThat(page.document().select("tbody tr").eachText())
                .satisfiesExactly(
                        begun -> assertThat(begun).contains("5 January 2020", "Waiting for confirmation", "Not yet"),
                        ahead -> assertThat(ahead).contains("5 January 2099", "Planned"),
                        held -> assertThat(held).contains("Held", "Yes"),
                        denied -> assertThat(denied).contains("Waiting for confirmation Reported as not held"));
        assertThat(page.document().select("main form").eachAttr("action"))
                .containsExactly(
                        "/sessions/" + NUMBER + "c1/confirmation",
                        "/sessions/" + NUMBER + "c1/absence",
                        "/sessions/" + NUMBER + "ca/confirmation");
        assertThat(page.document().select("a[href*=/cases]")).isEmpty();
        assertThat(page.text()).contains("hackney-sample-school").doesNotContain("HK-C-");
        assertThat(page.document().select("nav a[href=/sessions]")).hasSize(1);
        assertThat(officer.get("/").document().select("nav a[href=/sessions]")).isEmpty();
    }

    @Test
    void aProviderConfirmsOnTheVersionThatWasSeen() {
        assertThat(provider.submit(provider.get("/sessions")).address().getPath())
                .isEqualTo("/sessions");

        assertThat(lastCall("POST /v1/sessions/" + NUMBER + "c1/confirmation").getString("ifMatch"))
                .isEqualTo("\"3\"");
    }

    @Test
    void aProviderSaysThatItWasNotHeldOnTheVersionThatWasSeen() {
        Page page = provider.get("/sessions");
        provider.post(
                "/sessions/" + NUMBER + "c1/absence", "csrf", page.field("csrf"), "version", page.field("version"));

        assertThat(lastCall("POST /v1/sessions/" + NUMBER + "c1/absence").getString("ifMatch"))
                .isEqualTo("\"3\"");
        assertThat(provider.post("/sessions/" + NUMBER + "c1/absence", "csrf", "forged")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = REFUSALS)
    void aProvidersRefusedConfirmationSaysWhy(String session, String words) {
        Page page = provider.get("/sessions");

        Page again = provider.post(
                "/sessions/" + NUMBER + session + "/confirmation", "csrf", page.field("csrf"), "version", "\"3\"");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly(words);
    }

    @Test
    void whatTheServiceForbidsIsForbiddenAndAnothersSessionIsNotThere() {
        Page page = provider.get("/sessions");

        assertThat(provider.post(
                                "/sessions/" + NUMBER + "c9/confirmation",
                                "csrf",
                                page.field("csrf"),
                                "version",
                                "\"3\"")
                        .status())
                .isEqualTo(403);
        assertThat(provider.post(
                                "/sessions/" + NUMBER + "ff/confirmation",
                                "csrf",
                                page.field("csrf"),
                                "version",
                                "\"3\"")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/new", "/0199d5a0-0000-7000-8000-0000000000c1/absence"})
    void changesAreForOfficers(String path) {
        assertThat(chair.get(ALL + path).status()).isEqualTo(403);
        assertThat(provider.get(ALL + path).status()).isEqualTo(403);
    }

    @Test
    void aFormMadeByHandGainsNothing() {
        String csrf = chair.get(ALL).field("csrf");

        assertThat(chair.post(BEGUN + "/confirmation", "csrf", csrf, "version", "\"3\"")
                        .status())
                .isEqualTo(403);
        assertThat(officer.get(ALL).status()).isEqualTo(200);
        assertThat(officer.post(BEGUN + "/confirmation", "csrf", "forged").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"panel-member", "referrer", "provider", "grant-officer"})
    void aCasesSessionsAreNotForOtherRoles(String role) {
        assertThat(Browser.atTheGateway().as(role + ".hackney").get(ALL).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"safeguarding-officer", "panel-chair", "grant-officer"})
    void aProvidersSessionsAreNotForOtherRoles(String role) {
        assertThat(Browser.atTheGateway().as(role + ".hackney").get("/sessions").status())
                .isEqualTo(403);
    }

    private JsonObject lastCall(String call) {
        URI script = URI.create(ConfigProvider.getConfig().getValue("leabridge.upstream.referrals", String.class)
                + "/script/last?call=" + call.replace(" ", "%20"));
        return new JsonObject(
                officer.send(HttpRequest.newBuilder(script).build()).body());
    }
}
