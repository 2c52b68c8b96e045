package uk.leabridge.gateway.page.panels;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
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
class MeetingPagesIT {
    private static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";
    private static final String MEETING = "/meetings/" + NUMBER + "e3";
    private static final String ITEM = MEETING + "/agenda/" + NUMBER + "e4";
    private static final String DECIDED = MEETING + "/agenda/" + NUMBER + "e5";

    private final Browser chair = Browser.atTheGateway().as("panel-chair.hackney");
    private final Browser member = Browser.atTheGateway().as("panel-member.hackney");

    @Test
    void showsTheAgendaInOrderAndWhoIsMissingForTheQuorum() {
        Page page = chair.get(MEETING);

        assertThat(page.document().select(".govuk-summary-card__title").eachText())
                .containsExactly("1. Case HK-C-2026-000001", "2. Case HK-C-2026-000002");
        assertThat(page.text())
                .contains("Not quorate", "Agencies present: 1 of at least 2.", "Missing: Police.")
                .contains("Sample Hall, and online", "Chair You");
        assertThat(page.document().select("a[href$=/decision]").eachAttr("href"))
                .containsExactly(ITEM + "/decision");
    }

    @Test
    void showsAMemberNothingThatOnlyOthersMayDo() {
        Page page = member.get(MEETING);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("main a[href$=/decision], main a[href$=/removal], main a[href$=/attendance]"))
                .isEmpty();
        assertThat(page.document().select("main a[href$=/information]")).hasSize(2);
    }

    @Test
    void recordsWhoIsThere() {
        Page page = chair.get(MEETING + "/attendance");
        assertThat(page.document().select("[name=present][checked]").val()).isEqualTo("HEALTH");

        chair.submit(page, "present", "POLICE_CT");

        JsonObject sent = lastCall("PUT /v1" + MEETING + "/attendance");
        assertThat(sent.getString("ifMatch")).isEqualTo("\"3\"");
        assertThat(sent.getJsonObject("body").getJsonArray("agencies"))
                .isEqualTo(new JsonArray()
                        .add(new JsonObject().put("agency", "POLICE_CT").put("present", true))
                        .add(new JsonObject().put("agency", "HEALTH").put("present", false)));
    }

    @Test
    void attendanceThatSomebodyChangedMeanwhileIsKept() {
        Page page = chair.get(MEETING + "/attendance");
        page.document().select("[name=version]").val("\"2\"");

        Page again = chair.submit(page, "present", "POLICE_CT");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).singleElement().asString().startsWith("Someone else has updated this");
        assertThat(again.document().select("[name=present][checked]").eachAttr("value"))
                .containsExactly("POLICE_CT");
    }

    @Test
    void putsACaseOnTheAgendaOnce() {
        Page page = chair.get(MEETING + "/listing?case=" + NUMBER + "d1");
        assertThat(page.document().select("option[selected]").text()).isEqualTo("HK-C-2026-000001");

        Page after = chair.submit(
                page, "caseId", NUMBER + "d1", "reason", "The school worries.", "legalBasis", "PUBLIC_TASK");

        assertThat(after.address().getPath()).isEqualTo(MEETING);
        JsonObject sent = lastCall("POST /v1" + MEETING + "/agenda");
        assertThat(sent.getString("idempotencyKey")).isEqualTo(page.field("key"));
        assertThat(sent.getJsonObject("body").getString("caseId")).isEqualTo(NUMBER + "d1");
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-panel, Select a different case. This one is for the Safeguarding Adults Panel (18 and over)",
        "agenda-full, The agenda is full. Add the case to the agenda of another meeting",
        "no-such-case, Select a case from your borough",
        "reason-too-short, Enter at least 20 characters."
    })
    void aRefusedListingSaysWhy(String slug, String words) {
        Page again = chair.submit(
                chair.get(MEETING + "/listing"),
                "caseId",
                NUMBER + "d1",
                "reason",
                "REFUSE " + slug,
                "legalBasis",
                "PUBLIC_TASK");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly(words);
        assertThat(again.document().select("#reason").text()).isEqualTo("REFUSE " + slug);
    }

    @Test
    void aListingNeedsACase() {
        assertThat(chair.submit(chair.get(MEETING + "/listing"), "reason", "x", "legalBasis", "PUBLIC_TASK")
                        .errors())
                .containsExactly("Select a case");
    }

    @Test
    void showsWhatTheAgenciesTellAsText() {
        Page page = member.get(ITEM + "/information");

        assertThat(page.text()).contains("Health", "Known to the <b>school nurse</b>.");
        assertThat(page.document().select("[name=agency]")).isEmpty();
        assertThat(chair.get(ITEM + "/information").document().select("[name=agency]"))
                .hasSize(2);
        assertThat(chair.get(DECIDED + "/information").document().select("main form"))
                .isEmpty();
    }

    @Test
    void aMemberTellsWhatTheirAgencyKnowsOnce() {
        Page page = member.get(ITEM + "/information");

        member.submit(page, "words", "Nothing is known.", "agency", "POLICE_CT");

        JsonObject sent = lastCall("POST /v1" + ITEM + "/information");
        assertThat(sent.getString("idempotencyKey")).isEqualTo(page.field("key"));
        assertThat(sent.getJsonObject("body")).isEqualTo(new JsonObject().put("words", "Nothing is known."));
    }

    @Test
    void theChairSaysWhoseInformationItIs() {
        Page again = chair.submit(chair.get(ITEM + "/information"), "words", "Nothing is known.");

        assertThat(again.errors()).containsExactly("Select the agency that the information is from");
        assertThat(again.document().select("#words").text()).isEqualTo("Nothing is known.");
    }

    @ParameterizedTest
    @CsvSource({
        "already-decided, 'This has already been decided. To decide again, add the case to another agenda'",
        "agency-unknown, 'Select an agency on the panel, or the agency you represent'"
    })
    void refusedInformationSaysWhy(String slug, String words) {
        Page again = chair.submit(chair.get(ITEM + "/information"), "words", "REFUSE " + slug, "agency", "HEALTH");

        assertThat(again.errors()).containsExactly(words);
    }

    @Test
    void saysWhoIsMissingBeforeTheDecision() {
        Page page = chair.get(ITEM + "/decision");

        assertThat(page.document().select(".govuk-warning-text").text())
                .contains("Agencies present: 1 of at least 2.", "Missing: Police.");
        assertThat(page.text()).contains("Next, the borough asks for consent");
    }

    @Test
    void recordsTheDecisionWithItsReasonAndDissent() {
        Page page = chair.get(ITEM + "/decision");

        Page after = chair.submit(
                page,
                "decision",
                "NOT_ADOPT",
                "signposts",
                "CAMHS",
                "reason",
                "Health helps more.",
                "legalBasis",
                "PUBLIC_TASK",
                "dissent",
                "Police saw it otherwise.");

        assertThat(after.address().getPath()).isEqualTo(MEETING);
        JsonObject sent = lastCall("POST /v1" + MEETING + "/decisions");
        assertThat(sent.getString("ifMatch")).isEqualTo("\"3\"");
        assertThat(sent.getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("itemId", NUMBER + "e4")
                        .put("decision", "NOT_ADOPT")
                        .put("signposts", new JsonArray().add("CAMHS"))
                        .put("reason", "Health helps more.")
                        .put("legalBasis", "PUBLIC_TASK")
                        .put("dissent", "Police saw it otherwise."));
    }

    @Test
    void aDecisionNeedsAChoiceAReasonAPowerAndASignpost() {
        assertThat(chair.submit(chair.get(ITEM + "/decision")).errors())
                .containsExactly(
                        "Select the panel’s decision", "Enter the reason for the decision", "Select the legal basis");
        assertThat(chair.submit(
                                chair.get(ITEM + "/decision"),
                                "decision",
                                "NOT_ADOPT",
                                "reason",
                                "x",
                                "legalBasis",
                                "PUBLIC_TASK")
                        .errors())
                .containsExactly("Select where you are signposting them");
    }

    @ParameterizedTest
    @CsvSource({
        "no-quorum, 'The panel is not quorate. Agencies present: 1 of at least 2. Missing: Police. Record attendance, or decide at another meeting'",
        "already-decided, 'This has already been decided. To decide again, add the case to another agenda'",
        "no-such-agenda-item, The case is no longer on this agenda. Go back to the meeting",
        "not-on-this-agenda, The case is no longer on this agenda. Go back to the case to see its status",
        "case-action-not-allowed, You can no longer do this. The case status is now ‘Closed’. Go back to the case to see what you can do",
        "reason-too-short, Enter at least 20 characters.",
        "stale-version, Someone else has updated this. Review it and try again"
    })
    void aRefusedDecisionSaysWhyAndKeepsWhatWasTyped(String slug, String words) {
        Page again = chair.submit(
                chair.get(ITEM + "/decision"),
                "decision",
                "ADOPT",
                "reason",
                "REFUSE " + slug,
                "legalBasis",
                "PUBLIC_TASK",
                "dissent",
                "Nobody");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly(words);
        assertThat(again.document().select("#reason").text()).isEqualTo("REFUSE " + slug);
        assertThat(again.document().select("#dissent").text()).isEqualTo("Nobody");
        assertThat(again.document().select("[name=decision][checked]").val()).isEqualTo("ADOPT");
    }

    @Test
    void whatIsDecidedIsNotDecidedAgain() {
        assertThat(chair.get(DECIDED + "/decision").address().getPath()).isEqualTo(MEETING);
        assertThat(chair.get(DECIDED + "/removal").address().getPath()).isEqualTo(MEETING);
    }

    @Test
    void takesACaseOffTheAgenda() {
        Page page = chair.get(ITEM + "/removal");
        assertThat(chair.submit(page, "reason", "Too early.").errors()).containsExactly("Select the legal basis");

        Page after = chair.submit(page, "reason", "Too early.", "legalBasis", "PUBLIC_TASK");

        assertThat(after.address().getPath()).isEqualTo(MEETING);
        assertThat(lastCall("POST /v1" + ITEM + "/removal").getJsonObject("body"))
                .isEqualTo(new JsonObject().put("reason", "Too early.").put("legalBasis", "PUBLIC_TASK"));
    }

    @Test
    void theMinutesSayWhoWasThereWhatWasDecidedAndWhy() {
        Page page = member.get(MEETING + "/minutes");

        assertThat(page.text())
                .contains("HK-C-2026-000002", "Adopted", "Health, Police", "The agencies <b>agree</b>.")
                .contains(
                        "Child and adolescent mental health services (CAMHS), Early help", "Health would have waited.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/attendance", "/listing", "/minutes", "/agenda/" + NUMBER + "e4/decision"})
    void aMeetingThatIsNotThereIsNotFound(String path) {
        assertThat(chair.get("/meetings/" + NUMBER + "ff" + path).status()).isEqualTo(404);
        assertThat(chair.get(MEETING + "/agenda/" + NUMBER + "ff/decision").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'', borough-admin",
        "'', referrer",
        "/attendance, panel-member",
        "/listing, panel-member",
        "/minutes, borough-admin",
        "/agenda/0199d5a0-0000-7000-8000-0000000000e4/decision, safeguarding-officer",
        "/agenda/0199d5a0-0000-7000-8000-0000000000e4/decision, panel-member",
        "/agenda/0199d5a0-0000-7000-8000-0000000000e4/removal, panel-member",
        "/agenda/0199d5a0-0000-7000-8000-0000000000e4/information, borough-admin"
    })
    void areNotForOtherRoles(String path, String role) {
        assertThat(Browser.atTheGateway()
                        .as(role + ".hackney")
                        .get(MEETING + path)
                        .status())
                .isEqualTo(403);
    }

    private JsonObject lastCall(String call) {
        URI script = URI.create(ConfigProvider.getConfig().getValue("leabridge.upstream.referrals", String.class)
                + "/script/last?call=" + call.replace(" ", "%20"));
        return new JsonObject(chair.send(HttpRequest.newBuilder(script).build()).body());
    }
}
