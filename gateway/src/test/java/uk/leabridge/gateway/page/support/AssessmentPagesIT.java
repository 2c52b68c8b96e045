package uk.leabridge.gateway.page.support;

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
class AssessmentPagesIT {
    private static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";
    private static final String CASE = "/cases/" + NUMBER + "d4";
    private static final String ALL = CASE + "/assessments";
    private static final String NEVER_ASSESSED = "/cases/" + NUMBER + "d2/assessments";
    private static final String REFUSED_CONSENT = "/cases/" + NUMBER + "d3/assessments";
    private static final String[] WHOLE = {
        "presence-GRIEVANCE", "PRESENT",
        "note-GRIEVANCE", "He speaks of it.",
        "presence-STATUS", "NOT_PRESENT",
        "presence-THREAT", "NOT_KNOWN",
        "summary", "He is less alone."
    };

    private final Browser officer = Browser.atTheGateway().as("safeguarding-officer.hackney");
    private final Browser chair = Browser.atTheGateway().as("panel-chair.hackney");

    @Test
    void listsTheVersionsAndSaysThatTheNextIsOverdue() {
        Page page = officer.get(ALL);

        assertThat(page.document().select("tbody tr").eachText())
                .satisfiesExactly(
                        latest -> assertThat(latest).contains("Assessment 2", "20 November 2026", "2 changes"),
                        first -> assertThat(first).contains("Assessment 1", "First assessment"));
        assertThat(page.text()).contains("Overdue The next assessment was due on 20 February 2020");
        assertThat(page.document().select("main a").eachAttr("href"))
                .containsExactly(ALL + "/new", ALL + "/2", ALL + "/1");
        assertThat(page.document().select("a[rel=next]")).isEmpty();
    }

    @Test
    void aChairReadsAndDoesNotAssess() {
        assertThat(chair.get(ALL).document().select("main a").eachAttr("href")).containsExactly(ALL + "/2", ALL + "/1");
        assertThat(chair.get(ALL + "/2").status()).isEqualTo(200);
    }

    @Test
    void beforeTheFirstItIsSaidThatThereIsNone() {
        assertThat(officer.get(NEVER_ASSESSED).text()).contains("No assessment yet");
    }

    @Test
    void oneVersionSaysWhatChangedSinceTheLast() {
        Page page = officer.get(ALL + "/2");

        assertThat(page.text())
                .contains("Assessed by You", "Sample <i>framework</i>, 2012", "He is <b>less</b> alone.");
        assertThat(page.document().select("table").get(0).select("tbody tr").eachText())
                .containsExactly(
                        "A desire for <b>status</b> Not present Present", "Feeling under threat Not asked Not known");
        assertThat(page.document().select("h2").eachText()).contains("Engagement with a group", "Intent to cause harm");
        assertThat(page.document().select("table").get(1).select("tbody tr").eachText())
                .containsExactly(
                        "Feelings of grievance Present He speaks of <b>it</b>.", "A desire for <b>status</b> Present");
    }

    @Test
    void theFirstVersionSaysThatItIs() {
        Page page = officer.get(ALL + "/1");

        assertThat(page.text()).contains("This is the first assessment", "Another officer in the borough");
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        assertThat(officer.get(ALL + "/9").status()).isEqualTo(404);
        assertThat(officer.get(ALL + "/0").status()).isEqualTo(404);
        assertThat(officer.get("/cases/" + NUMBER + "ff/assessments").status()).isEqualTo(404);
    }

    @Test
    void theFormAsksOfEveryFactorAndSaysWhatWasSaidLastWithoutFillingItIn() {
        Page page = officer.get(ALL + "/new");

        assertThat(page.document().select("main h2").eachText())
                .containsExactly("Engagement with a group", "Intent to cause harm");
        assertThat(page.text())
                .contains("Guidance on Intent to cause harm", "There are signs of it.", "Say of each factor");
        assertThat(page.document().select("fieldset").eachText())
                .satisfiesExactly(
                        one -> assertThat(one).contains("Feelings of grievance", "Last time: present"),
                        two -> assertThat(two).contains("A desire for <b>status</b>", "Last time: present"),
                        three -> assertThat(three).contains("Feeling under threat", "Last time: not known"));
        assertThat(page.document().select("[name=presence-GRIEVANCE]").eachAttr("value"))
                .containsExactly("PRESENT", "NOT_PRESENT", "NOT_KNOWN");
        assertThat(page.document().select("input[checked]")).isEmpty();
        assertThat(page.field("follows")).isEqualTo("2");
    }

    @Test
    void anAssessmentGoesToTheServiceAndLeadsToItsPage() {
        Page page = officer.get(ALL + "/new");

        Page after = officer.submit(page, WHOLE);

        assertThat(after.address().getPath()).isEqualTo(ALL + "/2");
        JsonObject sent = lastCall();
        assertThat(sent.getString("idempotencyKey")).isEqualTo(page.field("key"));
        assertThat(sent.getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("framework", "vaf-2012")
                        .put("frameworkVersion", 1)
                        .put("follows", 2)
                        .put("summary", "He is less alone.")
                        .put(
                                "findings",
                                new JsonArray()
                                        .add(said("GRIEVANCE", "PRESENT").put("note", "He speaks of it."))
                                        .add(said("STATUS", "NOT_PRESENT"))
                                        .add(said("THREAT", "NOT_KNOWN"))));
    }

    @Test
    void theFirstFollowsNone() {
        assertThat(officer.get(NEVER_ASSESSED + "/new").field("follows")).isEqualTo("0");
    }

    @Test
    void everyFactorNeedsAnAnswerAndWhatIsPresentAlsoWhatShowsIt() {
        Page again = officer.submit(
                officer.get(ALL + "/new"),
                "presence-GRIEVANCE",
                "PRESENT",
                "presence-STATUS",
                "NOT_PRESENT",
                "note-STATUS",
                "He was <asked>.",
                "presence-THREAT",
                "MAYBE");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors())
                .containsExactly(
                        "Enter the evidence for: Feelings of grievance",
                        "Select whether this is present: Feeling under threat",
                        "Enter a summary");
        assertThat(again.document().select("input[checked]").eachAttr("id"))
                .containsExactly("presence-GRIEVANCE", "presence-STATUS-2");
        assertThat(again.document().select("#note-STATUS").text()).isEqualTo("He was <asked>.");
        assertThat(again.title()).startsWith("Error: ");
    }

    @Test
    void whatTheServiceMissesStandsBesideItsFactor() {
        Page again = refused("assessment-not-whole");

        assertThat(again.errors())
                .containsExactly(
                        "Select whether this is present: Feeling under threat",
                        "Enter the evidence for: A desire for <b>status</b>");
        assertThat(again.document().select("#note-GRIEVANCE").text()).isEqualTo("He speaks of it.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assessment-overtaken | Someone else has assessed the person. Read assessment 2, then submit yours again if it is still correct
            assessment-not-now | You can no longer do this. The case status is now ‘Closed’. Go back to the case to see what you can do
            """)
    void aRefusalSaysWhatToDoAndKeepsWhatWasTyped(String slug, String words) {
        Page again = refused(slug);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors()).containsExactly(words);
        assertThat(again.document().select("#summary").text()).isEqualTo("REFUSE " + slug);
        assertThat(again.document().select("input[checked]")).hasSize(3);
    }

    /** Otherwise a form that is mended after a slip would overtake, unseen, whoever assessed meanwhile. */
    @Test
    void aSlipDoesNotMoveTheFormToALaterAssessment() {
        Page page = officer.get(ALL + "/new");
        page.document().select("[name=follows]").val("1");

        Page again = officer.submit(page, "summary", "Nothing else");

        assertThat(again.field("follows")).isEqualTo("1");
        assertThat(again.text()).contains("The last assessment was assessment 1");
    }

    @Test
    void whoWasOvertakenGoesOnFromTheLatest() {
        Page page = officer.get(ALL + "/new");
        page.document().select("[name=follows]").val("1");

        Page again = officer.submit(page, with("summary", "REFUSE assessment-overtaken"));

        assertThat(again.field("follows")).isEqualTo("2");
    }

    @Test
    void nobodyIsAssessedWhoseConsentWasRefused() {
        assertThat(officer.get(REFUSED_CONSENT + "/new").address().getPath()).isEqualTo(REFUSED_CONSENT);
        assertThat(officer.get(REFUSED_CONSENT).document().select("a[href$=new]"))
                .isEmpty();
    }

    @Test
    void whatTheServiceForbidsIsForbidden() {
        assertThat(refused("forbidden").status()).isEqualTo(403);
    }

    @Test
    void assessingIsForOfficers() {
        Page list = chair.get(ALL);

        assertThat(chair.get(ALL + "/new").status()).isEqualTo(403);
        assertThat(chair.post(ALL + "/new", "csrf", list.field("csrf"), "summary", "By hand")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"panel-member", "referrer", "provider", "borough-admin"})
    void areNotForOtherRoles(String role) {
        Browser other = Browser.atTheGateway().as(role + ".hackney");

        assertThat(other.get(ALL).status()).isEqualTo(403);
        assertThat(other.get(ALL + "/1").status()).isEqualTo(403);
    }

    @Test
    void refusesAFormWithoutItsProof() {
        officer.get(ALL);

        assertThat(officer.post(ALL + "/new", "csrf", "forged").status()).isEqualTo(403);
    }

    private Page refused(String slug) {
        return officer.submit(officer.get(ALL + "/new"), with("summary", "REFUSE " + slug));
    }

    private static String[] with(String field, String value) {
        String[] fields = WHOLE.clone();
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equals(field)) {
                fields[i + 1] = value;
            }
        }
        return fields;
    }

    private static JsonObject said(String factor, String presence) {
        return new JsonObject().put("factor", factor).put("presence", presence);
    }

    private JsonObject lastCall() {
        URI script = URI.create(ConfigProvider.getConfig().getValue("leabridge.upstream.referrals", String.class)
                + "/script/last?call=POST%20/v1" + ALL);
        return new JsonObject(
                officer.send(HttpRequest.newBuilder(script).build()).body());
    }
}
