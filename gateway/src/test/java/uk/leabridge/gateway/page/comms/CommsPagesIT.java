package uk.leabridge.gateway.page.comms;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class CommsPagesIT {
    private static final String INCIDENT = "/incidents/0199d5a0-0000-7000-8000-0000000000c1";
    private static final String ALERT = "/alerts/0199d5a0-0000-7000-8000-0000000000c2";
    private static final String OWN_ALERT = "/alerts/0199d5a0-0000-7000-8000-0000000000c3";
    private static final String SENDING_ALERT = "/alerts/0199d5a0-0000-7000-8000-0000000000c5";
    private static final String EMPTY_DRAFT = "/alerts/0199d5a0-0000-7000-8000-0000000000c6";
    private static final String SENT_ALERT = "/alerts/0199d5a0-0000-7000-8000-0000000000c4";

    private final Browser browser = Browser.atTheGateway();

    @ParameterizedTest
    @CsvSource({
        "/inbox, Inbox",
        "/incidents, Incidents",
        "/incidents/new, Open an incident",
        "/incidents/0199d5a0-0000-7000-8000-0000000000c1, Incident HK-I-2026-000001",
        "/alerts, Alerts",
        "/alerts/0199d5a0-0000-7000-8000-0000000000c6/edit, Incident HK-I-2026-000001 Change the alert",
        "/alerts/new?incident=0199d5a0-0000-7000-8000-0000000000c1, Incident HK-I-2026-000001 Write an alert",
        "/alerts/0199d5a0-0000-7000-8000-0000000000c2, Alert Demonstration on Saturday"
    })
    void showsEachPageUnderOneHeading(String path, String heading) {
        Page page = browser.as("comms-officer.hackney").get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("h1").eachText()).containsExactly(heading);
    }

    @Test
    void showsTheApproverExactlyWhatIsSentAndWhatChanged() {
        Page page = browser.as("comms-approver.hackney").get(ALERT + "/approval");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("EXERCISE: Alert: Demonstration on Saturday")
                .contains("<i>Avoid</i> the square.")
                .contains("It goes to 2 people only")
                .contains("Sample <u>Contact</u>")
                .contains("Name the day.");
        assertThat(page.document().select("del").eachText()).containsExactly("Demonstration");
        assertThat(page.document().select("ins").eachText()).containsExactly("Demonstration on Saturday");
    }

    @Test
    void sendsTheDecisionWithTheVersionThatWasSeen() {
        browser.as("comms-approver.hackney");
        Page page = browser.get(ALERT + "/approval");

        Page after = browser.post(
                ALERT + "/approval", "csrf", page.field("csrf"), "version", "\"3\"", "decision", "APPROVE");

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.document().select("h1").text()).contains("Demonstration on Saturday");
    }

    @Test
    void asksWhyItIsReturned() {
        browser.as("comms-approver.hackney");
        Page page = browser.get(ALERT + "/approval");

        Page again =
                browser.post(ALERT + "/approval", "csrf", page.field("csrf"), "version", "\"3\"", "decision", "RETURN");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select(".govuk-error-summary a").eachText())
                .containsExactly("Enter why you are returning or rejecting the alert");
    }

    @Test
    void offersItsAuthorNoDecision() {
        browser.as("comms-approver.hackney");
        Page page = browser.get(OWN_ALERT);

        assertThat(page.text()).contains("Someone who did not write this alert must approve it.");
        assertThat(page.document().select("a[href$=approval], form[action$=approval]"))
                .isEmpty();
        assertThat(browser.get(OWN_ALERT + "/approval")
                        .document()
                        .select("form[action$=approval], input[name=decision]"))
                .isEmpty();
    }

    @Test
    void refusesItsAuthorsDecisionAllTheSame() {
        browser.as("comms-approver.hackney");
        Page page = browser.get(OWN_ALERT);

        Page refused = browser.post(
                OWN_ALERT + "/approval", "csrf", page.field("csrf"), "version", "\"3\"", "decision", "APPROVE");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".govuk-error-summary").text())
                .contains("Ask a colleague who did not write or edit the alert.");
    }

    @Test
    void refusesAnOfficerTheApproversPage() {
        assertThat(browser.as("comms-officer.hackney").get(ALERT + "/approval").status())
                .isEqualTo(403);
        String csrf = browser.get(ALERT).field("csrf");
        assertThat(browser.post(ALERT + "/approval", "csrf", csrf, "version", "\"3\"", "decision", "APPROVE")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void showsWhatCannotBeKnownAsSuchAndLetsAPersonDecide() {
        Page page = browser.as("comms-officer.hackney").get(SENT_ALERT);

        assertThat(page.text())
                .contains("1 of 2 sent, 1 unconfirmed")
                .contains("We do not know whether it arrived")
                .contains("Send again");
        assertThat(page.document().select("form[action$=again]")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "comms-officer, /inbox /incidents /alerts",
        "comms-approver, /inbox /incidents /alerts",
        "safeguarding-officer, /inbox"
    })
    void standInTheMenuOfThoseWhoMayUseThem(String role, String links) {
        Page page = browser.as(role + ".hackney").get("/inbox");

        assertThat(page.document()
                        .select("#navigation a[href~=^/(inbox|incidents|alerts)$]")
                        .eachAttr("href"))
                .containsExactly(links.split(" "));
    }

    @Test
    void offerAnApproverNothingThatOnlyAnOfficerMayDo() {
        String ofOfficers = "a[href^=/alerts/new], a[href$=/edit], a[href=/incidents/new], a[href^=/contacts],"
                + " form[action$=monitoring], form[action$=closure], form[action$=submission]";

        assertThat(browser.as("comms-officer.hackney").get(INCIDENT).document().select(ofOfficers))
                .hasSize(2);
        Browser approver = Browser.atTheGateway().as("comms-approver.hackney");
        for (String path : new String[] {"/incidents", INCIDENT, "/alerts", ALERT, SENT_ALERT}) {
            assertThat(approver.get(path).document().select(ofOfficers))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void countsMessagesByHowFarTheyCame() {
        Page page = browser.as("comms-officer.hackney").get(SENDING_ALERT);

        assertThat(page.document().select("[data-progress] tbody tr").eachText())
                .containsExactly("Sent 3 0", "Being sent 0 3", "Withdrawn 1 0");
        assertThat(page.document()
                        .select("[data-progress] a[href=" + SENDING_ALERT + "]")
                        .text())
                .isEqualTo("Check again");
        assertThat(page.document().select("script[src*=progress]")).hasSize(1);
        Page settled = browser.get(SENT_ALERT);
        assertThat(settled.document().select("script[src*=progress], [data-progress] a"))
                .isEmpty();
        assertThat(browser.get(SENT_ALERT + "/progress").document().select("a").text())
                .isEqualTo("Show the latest status of each message");
    }

    @Test
    void readsTheCountsAgainWithoutTheRestOfThePage() {
        Page page = browser.as("comms-officer.hackney").get(SENDING_ALERT + "/progress");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("h1, header, [data-progress]")).isEmpty();
        assertThat(page.document().select("[data-unfinished]")).hasSize(1);
        assertThat(page.document().select("tbody tr").eachText())
                .containsExactly("Sent 3 0", "Being sent 0 3", "Withdrawn 1 0");
    }

    @Test
    void offersToSendAnAlertUpOnlyWhenSomebodyIsToBeTold() {
        Page page = browser.as("comms-officer.hackney").get(EMPTY_DRAFT);

        assertThat(page.document().select("form[action$=submission]")).isEmpty();
        assertThat(page.document().select("main a[href=/contacts]").text()).isEqualTo("Add contacts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/incidents", "/alerts", INCIDENT, ALERT, SENDING_ALERT + "/progress"})
    void areForCommsAlone(String path) {
        assertThat(browser.as("safeguarding-officer.hackney").get(path).status())
                .isEqualTo(403);
    }

    @Test
    void saysWhatIsMissingInANewAlert() {
        browser.as("comms-officer.hackney");
        String address = "/alerts/new?incident=0199d5a0-0000-7000-8000-0000000000c1";
        Page page = browser.get(address);

        Page again = browser.post(address, "csrf", page.field("csrf"), "key", page.field("key"), "headline", "Sample");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select(".govuk-error-summary a").eachText())
                .contains("Enter what is happening", "Enter what people should do", "Select who should receive it");
        assertThat(again.document().select("#headline").attr("value")).isEqualTo("Sample");
    }

    @Test
    void marksAnItemAsRead() {
        browser.as("comms-officer.hackney");
        Page page = browser.get("/inbox");

        Page after =
                browser.post(page.document().select("form[action$=read]").attr("action"), "csrf", page.field("csrf"));

        assertThat(after.document().select("h1").text()).isEqualTo("Inbox");
    }
}
