package uk.leabridge.gateway.page.governance;

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
class GovernancePagesIT {
    private static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";
    private static final String RETENTION = "/governance/retention/";
    private static final String DUE = RETENTION + NUMBER + "a1";
    private static final String REVIEWED = RETENTION + NUMBER + "a2";
    private static final String HELD = RETENTION + NUMBER + "a3";
    private static final String GONE = RETENTION + NUMBER + "a4";
    private static final String RECEIPT = "/governance/destructions/" + NUMBER + "a5";

    private static final String ASKED = "/governance/retention/" + NUMBER + "a8";
    private static final String MOVED = "/governance/retention/" + NUMBER + "a9";

    private final Browser auditor = Browser.atTheGateway().as("auditor.hackney");
    private final Browser admin = Browser.atTheGateway().as("borough-admin.hackney");
    private final Browser officer = Browser.atTheGateway().as("safeguarding-officer.hackney");

    @Test
    void beginsWithWhatTheRoleMayDo() {
        assertThat(auditor.get("/governance").document().select("main li a").eachAttr("href"))
                .containsExactly(
                        "/governance/retention",
                        "/governance/retention/holds",
                        "/governance/destructions",
                        "/governance/settings",
                        "/governance/subject-access",
                        "/governance/audit",
                        "/governance/audit/seals");
        assertThat(admin.get("/governance").document().select("main li a").eachAttr("href"))
                .doesNotContain("/governance/audit");
        assertThat(auditor.get("/governance").document().select("nav a").eachAttr("href"))
                .contains("/governance");
    }

    @Test
    void listsWhatMayBeDestroyed() {
        Page page = auditor.get("/governance/retention");

        assertThat(page.document().select("tbody tr").eachText())
                .hasSize(3)
                .first()
                .asString()
                .contains("HA-R-2019-000012", "Under 18, no further action", "1 May 2020", "Due for review");
        assertThat(page.document().select("tbody a").eachAttr("href")).contains(DUE, REVIEWED, HELD);
        assertThat(auditor.get("/governance/retention/holds").text()).contains("A public inquiry");
    }

    @Test
    void aReviewIsSentOnTheVersionThatWasSeen() {
        Page page = auditor.get(DUE + "/review");

        Page after = auditor.submit(
                page,
                "decision",
                "KEEP",
                "keepUntil-day",
                "1",
                "keepUntil-month",
                "2",
                "keepUntil-year",
                "2030",
                "reason",
                "A sibling is supported until then.");

        assertThat(after.address().getPath()).isEqualTo(DUE);
        JsonObject sent = lastCall("POST /v1/retention/" + NUMBER + "a1/review");
        assertThat(sent.getString("ifMatch")).isEqualTo("\"3\"");
        assertThat(sent.getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("decision", "KEEP")
                        .put("keepUntil", "2030-02-01")
                        .put("reason", "A sibling is supported until then."));
    }

    @Test
    void saysWhatIsMissingOfAReview() {
        Page page = auditor.get(DUE + "/review");

        assertThat(auditor.submit(page, "reason", " ").errors())
                .containsExactly("Select whether to destroy or keep the record", "Enter the reason");
        Page again = auditor.submit(page, "decision", "KEEP", "reason", "A sibling is supported.");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly("Enter the date to keep the record until");
        assertThat(again.field("reason")).isEqualTo("A sibling is supported.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stale-version | Someone else has updated this record. Review it and try again",
                "not-due | You cannot destroy this record before 3 February 2031",
                "record-not-destroyable | You cannot destroy this record yet. The record is on hold",
                "record-destroyed | This record has already been destroyed"
            })
    void saysWhyAReviewIsRefused(String slug, String words) {
        Page again = auditor.submit(auditor.get(DUE + "/review"), "decision", "DESTROY", "reason", "REFUSE " + slug);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly(words);
    }

    @Test
    void offersTheEndOnlyToAnotherPersonThanWhoReviewedIt() {
        assertThat(auditor.get(REVIEWED).document().select("main a").eachAttr("href"))
                .doesNotContain(REVIEWED + "/destruction");
        assertThat(auditor.get(REVIEWED).text()).contains("Someone else must destroy it");
        Page page = admin.get(REVIEWED);
        assertThat(page.document().select("main a").eachAttr("href")).contains(REVIEWED + "/destruction");
        assertThat(page.text()).contains("Nothing <b>speaks</b> for keeping it.");
    }

    @Test
    void saysWhatWillBeGoneBeforeItDestroys() {
        Page page = admin.get(REVIEWED + "/destruction");
        assertThat(page.text())
                .contains("You cannot undo this", "the person’s details", "assessments", "We keep the reference");

        Page after = admin.submit(page);

        assertThat(after.address().getPath()).isEqualTo(RECEIPT);
        assertThat(lastCall("POST /v1/retention/" + NUMBER + "a2/destruction").getString("ifMatch"))
                .isEqualTo("\"3\"");
    }

    @Test
    void saysThatAHeldRecordStays() {
        Page page = admin.get(HELD + "/destruction");
        assertThat(page.text()).contains("You cannot destroy this record yet:", "The record is on hold");
        assertThat(page.document().select("main form, main button")).isEmpty();

        Page again = admin.post(HELD + "/destruction", "csrf", page.field("csrf"), "version", "\"3\"");

        assertThat(again.errors()).containsExactly("You cannot destroy this record yet. The record is on hold");
        assertThat(again.document().select("main a").eachAttr("href")).contains(HELD + "#holds");
    }

    @Test
    void saysWhatStandsInTheWayAndLeadsThereWhoMayGo() {
        Page page = auditor.get(ASKED);

        assertThat(page.text())
                .contains(
                        "Why it cannot be destroyed yet",
                        "An open subject access request includes this record",
                        "An open subject access request may be from the same person (Newham)");
        assertThat(page.document().select("main a").eachAttr("href"))
                .contains("/governance/subject-access/" + NUMBER + "a8")
                .doesNotContain(ASKED + "/review", ASKED + "/destruction");
        Page without = admin.get(ASKED);
        assertThat(without.text()).contains("An open subject access request includes this record");
        assertThat(without.document().select("main a").eachAttr("href"))
                .doesNotContain("/governance/subject-access/" + NUMBER + "a8");
    }

    @Test
    void saysInWhichBoroughAndRoleARecordWasHeld() {
        assertThat(admin.get(HELD).text())
                .contains("Panel chair, " + ConsoleWorld.subject("auditor.hackney") + " (Newham)");
    }

    @Test
    void saysWhichBoroughHasARecordThatMoved() {
        for (var path : new String[] {MOVED, MOVED + "/hold"}) {
            Page page = officer.get(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text())
                    .contains("Newham now holds this record", "The case was transferred on 21 November 2026");
        }
        assertThat(officer.get(MOVED).document().select("main a").eachAttr("href"))
                .contains("/transfers?side=from-us");
    }

    @Test
    void holdsAndLiftsByTwoPeople() {
        Page hold = officer.get(DUE + "/hold");
        officer.submit(hold, "ground", "COMPLAINT", "reason", "The family has complained.");
        JsonObject sent = lastCall("POST /v1/retention/" + NUMBER + "a1/holds");
        assertThat(sent.getString("idempotencyKey")).isEqualTo(hold.field("key"));
        assertThat(officer.submit(hold, "reason", " ").errors())
                .containsExactly("Select why the record must be kept", "Enter the reason");

        String lifting = HELD + "/holds/" + NUMBER + "a6/lifting";
        assertThat(auditor.get(HELD).text()).contains("Someone else must lift it");
        assertThat(admin.get(HELD).document().select("main a").eachAttr("href")).contains(lifting);
        Page after = admin.submit(admin.get(lifting), "reason", "The inquiry has ended its work.");
        assertThat(after.address().getPath()).isEqualTo(HELD);
        assertThat(admin.submit(admin.get(lifting), "reason", "REFUSE another-person-needed")
                        .errors())
                .containsExactly("Someone else must do this, because you reviewed the record or placed the hold");
    }

    @Test
    void saysWhatWasDestroyedAndWhen() {
        Page gone = auditor.get(GONE);
        assertThat(gone.text()).contains("This record was destroyed on 21 November 2026");
        assertThat(gone.document().select("main a").eachAttr("href"))
                .doesNotContain(GONE + "/hold", GONE + "/review", GONE + "/destruction");

        assertThat(auditor.get("/governance/destructions")
                        .document()
                        .select("tbody a")
                        .eachAttr("href"))
                .containsExactly(RECEIPT);
        Page receipt = auditor.get(RECEIPT);
        assertThat(receipt.text())
                .contains(
                        "31",
                        "Health",
                        "Hackney Sample Provider",
                        "Not yet confirmed",
                        "Confirmed on 21 November 2026");

        Page ask = auditor.get(RECEIPT + "/receivers/" + NUMBER + "a7");
        assertThat(auditor.submit(ask).errors()).containsExactly("Enter the date of confirmation");
        auditor.submit(ask, "confirmedOn-day", "21", "confirmedOn-month", "11", "confirmedOn-year", "2026");
        assertThat(lastCall("POST /v1/destructions/" + NUMBER + "a5/receivers/" + NUMBER + "a7/confirmation")
                        .getJsonObject("body"))
                .isEqualTo(new JsonObject().put("confirmedOn", "2026-11-21"));
    }

    @Test
    void searchesTheAuditAndChecksItsSeals() {
        assertThat(auditor.get("/governance/audit")
                        .document()
                        .select("tbody tr")
                        .eachText())
                .first()
                .asString()
                .contains("Case chronology viewed", "subject-of-somebody", "Referral in Newham");
        Page again = auditor.get("/governance/audit?area=grants&about=somebody");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors())
                .containsExactly(
                        "Enter a reference in the correct format, for example 019aab00-0000-7000-8000-0000000000dd");
        assertThat(auditor.get("/governance/audit/seals").text()).contains("Unchanged", "345 entries, 12 seals");
    }

    @Test
    void saysWhoLookedAtARecord() {
        Page page = officer.get("/governance/access-log/" + NUMBER + "a1");

        assertThat(page.document().select("tbody tr").eachText())
                .first()
                .asString()
                .contains("subject-of-somebody", "Safeguarding officer, Panel chair", "Hackney");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/governance", "/governance/retention", "/governance/destructions", "/governance/audit"})
    void isNotForOfficers(String path) {
        assertThat(officer.get(path).status()).isEqualTo(403);
    }

    @Test
    void isNotThereWhereNothingIs() {
        assertThat(auditor.get(RETENTION + NUMBER + "ff").status()).isEqualTo(404);
        assertThat(auditor.get("/governance/destructions/" + NUMBER + "ff").status())
                .isEqualTo(404);
        assertThat(admin.get("/governance/audit").status()).isEqualTo(403);
    }

    private JsonObject lastCall(String call) {
        URI script = URI.create(ConfigProvider.getConfig().getValue("leabridge.upstream.referrals", String.class)
                + "/script/last?call=" + call.replace(" ", "%20"));
        return new JsonObject(
                auditor.send(HttpRequest.newBuilder(script).build()).body());
    }
}
