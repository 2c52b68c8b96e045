package uk.leabridge.gateway.page.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class NewReferralIT {

    private final Browser browser = Browser.atTheGateway().as("referrer.hackney");

    @Test
    void aReferrerGoesFromTheFirstQuestionToTheReference() {
        Page page = begin("no");
        page = you(page);
        page = browser.submit(page, "givenName", "Sample", "familyName", "Person-HA");
        assertThat(heading(page)).isEqualTo("How old are they?");
        page = browser.submit(page, "ageEstimate", "14");
        page = browser.submit(page, "postcode", "E8 1EA");
        page = browser.submit(page, "concern", "NO_IDEOLOGY");
        page = browser.submit(page, "narrative", "He said that he wants to join a group.");
        page = browser.submit(page);
        page = browser.submit(page, "travelRisk", "no");
        page = browser.submit(page, "needs", "send", "needs", "isolation");
        page = browser.submit(page, "personTold", "yes", "parentTold", "no");
        assertThat(heading(page)).isEqualTo("Why have they not been told?");
        page = browser.submit(page, "whyNotTold", "It could put him at risk.");
        page = browser.submit(page, "agencies", "CAMHS");
        assertThat(heading(page)).isEqualTo("Check your answers before you send your referral");
        assertThat(page.text())
                .contains(
                        "First name Sample", "Last name Person-HA", "E8 1EA", "He said that he wants to join a group.");

        page = browser.submit(page);

        assertThat(heading(page)).isEqualTo("Referral sent");
        assertThat(page.text()).contains("HA-R-2026-000123", "What happens next");
        assertThat(page.address().getPath()).startsWith("/referrals/sent/");
    }

    @Test
    void whatIsSentIsTheDocumentThatTheServiceTakes() {
        Page page = upToCheck("He said it.. in class.");
        browser.submit(page);

        JsonObject submitted = lastCall("POST /v1/referrals");
        JsonObject body = submitted.getJsonObject("body");
        assertThat(body.fieldNames())
                .containsExactlyInAnyOrder(
                        "person", "referrer", "concern", "needs", "informed", "agencies", "immediateDanger");
        assertThat(body.getJsonObject("person"))
                .isEqualTo(new JsonObject()
                        .put("givenName", "Sample")
                        .put("familyName", "Person-HA")
                        .put("ageEstimate", 40));
        assertThat(body.getJsonObject("concern"))
                .isEqualTo(new JsonObject()
                        .put("code", "OTHER")
                        .put("narrative", "He said it.. in class.")
                        .put("travelRisk", false));
        assertThat(submitted.getString("idempotencyKey")).hasSize(36);
        assertThat(lastCall("DELETE").getString("call")).endsWith(submitted.getString("idempotencyKey"));
    }

    @Test
    void takesAStoryOfTenThousandBengaliLetters() {
        String story = "\u0995\u09b2\u09ae ".repeat(2_500).strip() + "\u0995";
        browser.submit(upToCheck(story));

        assertThat(lastCall("POST /v1/referrals")
                        .getJsonObject("body")
                        .getJsonObject("concern")
                        .getString("narrative"))
                .hasSize(10_000)
                .isEqualTo(story);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatToMend() {
        Page page = begin("no");

        Page again = browser.submit(page, "role", "Teacher", "organisation", "");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.title()).startsWith("Error: About you");
        assertThat(again.errors())
                .containsExactly(
                        "Enter your organisation",
                        "Select your sector",
                        "Select yes if you have spoken to your safeguarding lead");
        assertThat(again.field("role")).isEqualTo("Teacher");
        assertThat(again.document().select("#organisation-error").text()).isEqualTo("Error: Enter your organisation");
        for (var link : again.document().select(".govuk-error-summary__list a")) {
            assertThat(again.document().select(link.attr("href")))
                    .as(link.text())
                    .hasSize(1);
        }
    }

    @Test
    void refusesADateThatDoesNotExistAndAnAgeGivenTwice() {
        Page page = you(begin("no"));
        page = browser.submit(page, "givenName", "Sample", "familyName", "Person-HA");

        Page wrong = browser.submit(page, "birth-day", "31", "birth-month", "2", "birth-year", "2012");
        assertThat(wrong.errors()).containsExactly("Date of birth must be a real date");

        Page twice =
                browser.submit(page, "birth-day", "1", "birth-month", "2", "birth-year", "2012", "ageEstimate", "14");
        assertThat(twice.errors()).containsExactly("Enter either a date of birth or an estimated age, not both");
    }

    @Test
    void asksNobodyAboutTheParentsOfAnAdult() {
        Page page = upToTold("40");

        assertThat(page.document().select("[name=parentTold]")).isEmpty();
        page = browser.submit(page, "personTold", "yes");
        assertThat(heading(page)).isEqualTo("Who else is involved?");
    }

    @Test
    void saysCall999OnEveryPageOnceSomebodyIsInDanger() {
        Page page = begin("yes");

        assertThat(page.text()).contains("Call 999 now");
    }

    @Test
    void comesBackToWhatWasSaved() {
        Page page = begin("no");
        String address = page.address().getPath();
        Page start = browser.submit(
                page,
                "role",
                "Teacher",
                "organisation",
                "School",
                "sector",
                "EDUCATION",
                "safeguardingLead",
                "yes",
                "then",
                "later");
        assertThat(start.text()).contains("Your draft referrals");

        Page later = browser.get(address);
        assertThat(later.field("role")).isEqualTo("Teacher");
        Page goOn = browser.get(address.replace("/you", "/check"));
        assertThat(heading(goOn)).isEqualTo("Who are you worried about?");
    }

    @Test
    void savesAPageForLaterThatIsNotAnsweredWhole() {
        Page page = begin("no");
        String address = page.address().getPath();

        Page start = browser.submit(page, "organisation", "School", "then", "later");

        assertThat(start.address().getPath()).isEqualTo("/referrals/new");
        assertThat(browser.get(address).field("organisation")).isEqualTo("School");
        assertThat(heading(browser.get(address.replace("/you", "/check")))).isEqualTo("About you");
    }

    @Test
    void saysWhereToLookWhenADraftIsSentOnceMore() {
        Page check = upToCheck("He said it.. in class.");
        browser.submit(check);

        Page again = browser.submit(check);

        assertThat(again.status()).isEqualTo(404);
        assertThat(again.text()).contains("You may have sent or deleted this draft referral.");
        assertThat(again.document().select("main a").eachAttr("href")).contains("/referrals/mine");
    }

    /** A double click, or two tabs: neither was somebody else. */
    @Test
    void savesBothPagesOfADraftThatAreSentAtOneMoment() {
        String check = upToCheck("He said it.. in class.").address().getPath();
        Page signs = browser.get(check.replace("/check", "/signs"));
        Page happened = browser.get(check.replace("/check", "/happened"));
        for (int round = 0; round < 5; round++) {
            String said = "What was said in round " + round;
            String seen = "What was seen in round " + round;

            var one = CompletableFuture.supplyAsync(() -> browser.submit(happened, "narrative", said));
            var other = CompletableFuture.supplyAsync(() -> browser.submit(signs, "specificEvent", seen));

            assertThat(one.join().status()).isEqualTo(200);
            assertThat(other.join().status()).isEqualTo(200);
            assertThat(browser.get(check).text()).contains(said, seen);
        }
    }

    /** Nobody takes a guess for a fact. */
    @Test
    void sendsNothingOfWhatSomebodyDoesNotKnow() {
        Page page = upToCheck("He said it.. in class.");
        String check = page.address().getPath();
        browser.submit(browser.get(check.replace("/check", "/threats")), "travelRisk", "unknown");
        browser.submit(browser.get(check.replace("/check", "/told")), "personTold", "unknown");
        page = browser.get(check);
        assertThat(page.text())
                .contains("Risk of travelling to join a group I do not know")
                .contains("The person was told about the referral I do not know");

        browser.submit(page);

        JsonObject body = lastCall("POST /v1/referrals").getJsonObject("body");
        assertThat(body.getJsonObject("concern").getValue("travelRisk")).isNull();
        assertThat(body.getJsonObject("informed").getValue("person")).isNull();
    }

    @Test
    void aDraftThatWillNotBeSentIsDeletedAfterAsking() {
        Page page = browser.submit(browser.get("/referrals/new"));
        String draft = page.address().getPath().split("/", -1)[3];
        String deletion = "/referrals/new/" + draft + "/deletion";
        assertThat(browser.get("/referrals/new").document().select("a[href=" + deletion + "]"))
                .hasSize(1);

        page = browser.get(deletion);
        assertThat(heading(page)).isEqualTo("Are you sure you want to delete this draft referral?");
        page = browser.submit(page);

        assertThat(page.address().getPath()).isEqualTo("/referrals/new");
        assertThat(page.document().select("a[href=" + deletion + "]")).isEmpty();
        assertThat(browser.get(deletion).status()).isEqualTo(404);
    }

    @Test
    void showsTheServicesRefusalOnTheCheckPage() {
        Page page = upToCheck("REFUSE this story");

        Page refused = browser.submit(page);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("Say more about what happened");
    }

    @Test
    void aReferrerSeesTheirReceiptAndNoList() {
        Page page = browser.get("/referrals");

        assertThat(page.address().getPath()).isEqualTo("/referrals/mine");
        assertThat(page.text()).contains("HA-R-2026-000123", "We have received your referral and are considering it.");
        assertThat(browser.get("/referrals/0199d5a0-0000-7000-8000-000000000001")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void thoseWhoMayNotReferAreToldSo() {
        Page page = Browser.atTheGateway().as("provider.hackney").get("/referrals/new");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("You do not have access to this page");
    }

    private Page begin(String danger) {
        Page page = browser.submit(browser.get("/referrals/new"));
        assertThat(heading(page)).isEqualTo("Is anyone in immediate danger?");
        return browser.submit(page, "immediateDanger", danger);
    }

    private Page you(Page page) {
        return browser.submit(
                page,
                "role",
                "Teacher",
                "organisation",
                "Hackney sample school",
                "sector",
                "EDUCATION",
                "safeguardingLead",
                "yes");
    }

    private Page upToTold(String age) {
        return upToTold(age, "He said that he wants to join a group.");
    }

    private Page upToTold(String age, String story) {
        Page page = you(begin("no"));
        page = browser.submit(page, "givenName", "Sample", "familyName", "Person-HA");
        page = browser.submit(page, "ageEstimate", age);
        page = browser.submit(page);
        page = browser.submit(page, "concern", "OTHER");
        page = browser.submit(page, "narrative", story);
        page = browser.submit(page);
        page = browser.submit(page, "travelRisk", "no");
        return browser.submit(page);
    }

    private Page upToCheck(String story) {
        Page page = browser.submit(upToTold("40", story), "personTold", "yes");
        return browser.submit(page);
    }

    private static String heading(Page page) {
        return page.document().select("h1").text();
    }

    private JsonObject lastCall(String call) {
        URI script = URI.create(ConfigProvider.getConfig().getValue("leabridge.upstream.referrals", String.class)
                + "/script/last?call=" + call.replace(" ", "%20"));
        return new JsonObject(
                browser.send(HttpRequest.newBuilder(script).build()).body());
    }
}
