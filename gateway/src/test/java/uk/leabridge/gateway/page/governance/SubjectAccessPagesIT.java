package uk.leabridge.gateway.page.governance;

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
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class SubjectAccessPagesIT {
    private static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";
    private static final String LIST = "/governance/subject-access";
    private static final String OPEN = LIST + "/" + NUMBER + "b1";
    private static final String API = "/v1/subject-access/" + NUMBER + "b1";

    private final Browser auditor = Browser.atTheGateway().as("auditor.hackney");

    @Test
    void listsRequestsWithTheirClock() {
        assertThat(auditor.get(LIST).document().select("tbody tr").text()).contains("1 November 2026", "The person");
        assertThat(auditor.get(LIST + "?open=false")
                        .document()
                        .select("tbody tr")
                        .text())
                .contains("Response sent");
    }

    @Test
    void recordsARequest() {
        Page page = auditor.get(LIST + "/new");

        Page after = auditor.submit(
                page,
                "givenName",
                "Sample",
                "familyName",
                "Asker",
                "otherNames",
                "Zee",
                "requester",
                "SELF",
                "identityCheck",
                "PHOTO_DOCUMENT",
                "contact",
                "By hand",
                "receivedOn-day",
                "1",
                "receivedOn-month",
                "10",
                "receivedOn-year",
                "2026");

        assertThat(after.address().getPath()).isEqualTo(OPEN);
        JsonObject sent = lastCall("POST /v1/subject-access");
        assertThat(sent.getString("idempotencyKey")).isEqualTo(page.field("key"));
        assertThat(sent.getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("requester", "SELF")
                        .put("identityCheck", "PHOTO_DOCUMENT")
                        .put("contact", "By hand")
                        .put("receivedOn", "2026-10-01")
                        .put(
                                "person",
                                new JsonObject()
                                        .put("givenName", "Sample")
                                        .put("familyName", "Asker")
                                        .put("otherNames", "Zee")));
    }

    @Test
    void saysWhatIsMissingOfARequest() {
        Page again = auditor.submit(auditor.get(LIST + "/new"), "givenName", "Sample", "postcode", "E8 1AA");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors())
                .containsExactly(
                        "Enter the last name",
                        "Select who is making the request",
                        "Select how you checked their identity",
                        "Enter where to send the response",
                        "Enter the date received");
        assertThat(again.field("postcode")).isEqualTo("E8 1AA");
    }

    @Test
    void showsARequestAndWhatCanBeDone() {
        Page page = auditor.get(OPEN);

        assertThat(page.text()).contains("Overdue", "Asker <i>of</i> Hackney", "HA-C-2025-000007");
        assertThat(page.document().select("main a").eachAttr("href"))
                .contains(OPEN + "/records", OPEN + "/items", OPEN + "/extension", OPEN + "/closure");
        Page closed = auditor.get(LIST + "/" + NUMBER + "b2");
        assertThat(closed.document().select("main a").eachAttr("href")).isEmpty();
        assertThat(closed.document().select("main form")).isEmpty();
    }

    @Test
    void choosesTheRecordsOfThePerson() {
        Page page = auditor.get(OPEN + "/records");
        assertThat(page.document().select("input[type=checkbox][checked]").eachAttr("value"))
                .containsExactly(NUMBER + "b4");

        auditor.submit(page, "record", NUMBER + "b4");

        JsonObject sent = lastCall("PUT " + API + "/records");
        assertThat(sent.getString("ifMatch")).isEqualTo("\"3\"");
        assertThat(sent.getJsonObject("body").getJsonArray("records")).isEqualTo(new JsonArray().add(NUMBER + "b4"));
    }

    @Test
    void saysWhichRequestsOtherBoroughsHaveAboutCasesThatCame() {
        assertThat(auditor.get(LIST).text())
                .contains(
                        "NE-C-2025-000003",
                        "Request received by Newham on 12 October 2026",
                        "response due 12 November 2026");
        assertThat(auditor.get(LIST + "?open=false").text()).doesNotContain("NE-C-2025-000003");
    }

    @Test
    void saysOfARecordWhereItCameFromAndWhereItIs() {
        for (String page : new String[] {OPEN, OPEN + "/records"}) {
            assertThat(auditor.get(page).text())
                    .contains("Opened from referral HA-R-2025-000009. Passed on to Newham on 4 March 2026.");
        }
    }

    @Test
    void decidesAboutEachItemAndGoesOnToTheNext() {
        Page page = auditor.get(OPEN + "/items");
        assertThat(page.text())
                .contains(
                        "Not decided yet: 1",
                        "Decided: 1",
                        "Information from an agency to a panel",
                        "Known to the <b>nurse</b>.",
                        "Disclosed");

        Page item = auditor.get(OPEN + "/items/" + NUMBER + "b3");
        assertThat(auditor.submit(item).errors()).containsExactly("Select your decision", "Enter the reason");
        Page after = auditor.submit(item, "decision", "GIVE", "reason", "The nurse has agreed.");
        assertThat(after.address().getPath()).isEqualTo(OPEN + "/items/" + NUMBER + "b3");
        assertThat(lastCall("PUT " + API + "/items/" + NUMBER + "b3").getJsonObject("body"))
                .isEqualTo(new JsonObject().put("decision", "GIVE").put("reason", "The nurse has agreed."));
        auditor.submit(item, "decision", "HOLD_BACK", "exemption", "SERIOUS_HARM", "reason", "A doctor fears harm.");
        assertThat(lastCall("PUT " + API + "/items/" + NUMBER + "b3").getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("decision", "HOLD_BACK")
                        .put("exemption", "SERIOUS_HARM")
                        .put("reason", "A doctor fears harm."));
    }

    @Test
    void leavesPassagesOutOfAnItem() {
        Page item = auditor.get(OPEN + "/items/" + NUMBER + "b3");

        assertThat(auditor.submit(item, "decision", "GIVE_IN_PART", "reason", "Names another person.")
                        .errors())
                .containsExactly("Select an exemption", "Enter the passages to remove");
        auditor.submit(
                item,
                "decision",
                "GIVE_IN_PART",
                "exemption",
                "THIRD_PARTY",
                "leaveOut",
                " nurse \r\n\r\nKnown\r\n",
                "reason",
                "Names another person.");
        assertThat(lastCall("PUT " + API + "/items/" + NUMBER + "b3").getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("decision", "GIVE_IN_PART")
                        .put("exemption", "THIRD_PARTY")
                        .put("leaveOut", new JsonArray().add("nurse").add("Known"))
                        .put("reason", "Names another person."));
    }

    @Test
    void offersNoBundleToAParentBeforeEachItemIsDecided() {
        Page request = auditor.get(LIST + "/" + NUMBER + "b7");
        assertThat(request.text()).contains("Items not decided yet: 2 of 2");
        assertThat(request.document().select("main form")).isEmpty();

        Page items = auditor.get(LIST + "/" + NUMBER + "b7/items");

        assertThat(items.text())
                .contains(
                        "You must decide on every item before anything is disclosed",
                        "Not decided yet: 1",
                        "12 Sample Refuge Lane");
        assertThat(items.text()).doesNotContain("Decided: ");
        assertThat(items.document().select("main form")).isEmpty();
        Page item = auditor.get(LIST + "/" + NUMBER + "b7/items/" + NUMBER + "b3");
        assertThat(item.document().select("input[checked]")).isEmpty();
        assertThat(item.document().select("input[name=exemption]").eachAttr("value"))
                .contains("CHILD_ABUSE", "EXPECTATIONS_AND_WISHES");
        assertThat(auditor.get(OPEN + "/items/" + NUMBER + "b3")
                        .document()
                        .select("input[name=exemption]")
                        .eachAttr("value"))
                .contains("THIRD_PARTY")
                .doesNotContain("CHILD_ABUSE", "EXPECTATIONS_AND_WISHES");
    }

    @Test
    void handsTheBundleOutAsAFileOnceAllIsDecided() {
        Page file = auditor.submit(auditor.get(LIST + "/" + NUMBER + "b6"));

        assertThat(file.status()).isEqualTo(200);
        assertThat(lastCall("POST /v1/subject-access/" + NUMBER + "b6/bundle").getString("ifMatch"))
                .isEqualTo("\"3\"");
        assertThat(auditor.get(OPEN).document().select("main form")).isEmpty();
        assertThat(auditor.get(OPEN).text()).contains("Items not decided yet: 1 of 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exemption-does-not-apply | Select an exemption that applies when the person makes the request themselves",
                "no-such-passages | Enter each passage exactly as it appears in the item, one on each line",
                "no-such-item | This item is no longer held. Go back to see the items that are",
            })
    void saysWhyADecisionIsRefused(String slug, String words) {
        Page again = auditor.submit(
                auditor.get(OPEN + "/items/" + NUMBER + "b3"),
                "decision",
                "HOLD_BACK",
                "exemption",
                "THIRD_PARTY",
                "reason",
                "REFUSE " + slug);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly(words);
        assertThat(again.field("reason")).isEqualTo("REFUSE " + slug);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extension | request-extended | This request has already been extended. You can only extend a request once",
                "extension | extension-too-late | You can no longer extend this request. You can only extend it within one month of receiving it",
                "closure | not-bundled | Create the bundle again before you record that it was sent",
                "closure | request-closed | This request is closed, so you can no longer change it"
            })
    void saysWhyItIsRefused(String what, String slug, String words) {
        Page again = auditor.submit(auditor.get(OPEN + "/" + what), "outcome", "SENT", "reason", "REFUSE " + slug);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly(words);
    }

    @Test
    void isForAuditorsAlone() {
        for (String role :
                new String[] {"borough-admin.hackney", "safeguarding-officer.hackney", "panel-chair.hackney"}) {
            Browser other = Browser.atTheGateway().as(role);
            assertThat(other.get(LIST).status()).isEqualTo(403);
            assertThat(other.get(OPEN + "/items").status()).isEqualTo(403);
        }
        assertThat(auditor.get(LIST + "/" + NUMBER + "ff").status()).isEqualTo(404);
        assertThat(auditor.get(OPEN + "/items/" + NUMBER + "ff").status()).isEqualTo(404);
    }

    private JsonObject lastCall(String call) {
        URI script = URI.create(ConfigProvider.getConfig().getValue("leabridge.upstream.referrals", String.class)
                + "/script/last?call=" + call.replace(" ", "%20"));
        return new JsonObject(
                auditor.send(HttpRequest.newBuilder(script).build()).body());
    }
}
