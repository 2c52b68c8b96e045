package uk.leabridge.gateway.page.panels;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
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
class PanelPagesIT {
    private static final String NUMBER = "0199d5a0-0000-7000-8000-0000000000";
    private static final String PANEL = "/panels/" + NUMBER + "e1";
    private static final String SOMEBODY = "019aab00-0000-7000-8000-0000000000dd";

    private final Browser admin = Browser.atTheGateway().as("borough-admin.hackney");
    private final Browser chair = Browser.atTheGateway().as("panel-chair.hackney");
    private final Browser member = Browser.atTheGateway().as("panel-member.hackney");

    @Test
    void listsThePanelsAndWhatSomebodyNeedsToGetASeat() {
        Page page = member.get("/panels");

        assertThat(page.document().select("tbody tr").text()).contains("Sample <i>panel</i>", "2 agencies");
        assertThat(page.text()).contains(ConsoleWorld.subject("panel-member.hackney"));
        assertThat(page.document().select("a[href=/panels/new]")).isEmpty();
        assertThat(admin.get("/panels").document().select("a[href=/panels/new]"))
                .hasSize(1);
    }

    @Test
    void showsEachRoleWhatItMayDo() {
        Page chairs = chair.get(PANEL);
        assertThat(chairs.text()).contains("The quorum is 2 agencies", "Named nurse", "Required");
        assertThat(chairs.document().select("main a").eachAttr("href"))
                .contains(
                        PANEL + "/meetings/new",
                        PANEL + "/members/new",
                        PANEL + "/members/" + NUMBER + "e2/removal",
                        "/meetings/" + NUMBER + "e3")
                .doesNotContain(PANEL + "/composition");

        Page admins = admin.get(PANEL);
        assertThat(admins.document().select("main a").eachAttr("href"))
                .contains(PANEL + "/composition", PANEL + "/members/new")
                .doesNotContain(PANEL + "/meetings/new", "/meetings/" + NUMBER + "e3");

        Page members = member.get(PANEL);
        assertThat(members.text()).doesNotContain("Named nurse");
        assertThat(members.document().select("main a").eachAttr("href")).containsExactly("/meetings/" + NUMBER + "e3");
    }

    @Test
    void aPanelIsSetUpWithTheUsualAgencies() {
        Page page = admin.get("/panels/new");
        assertThat(page.field("name-1")).isEqualTo("Counter-terrorism policing");

        Page after = admin.submit(
                page,
                "kind",
                "SIP",
                "name",
                "Hackney panel",
                "quorumMinimum",
                "2",
                "name-0",
                "Local authority",
                "required-0",
                "yes",
                "name-8",
                "Youth & sport");

        assertThat(after.address().getPath()).isEqualTo(PANEL);
        JsonObject sent = lastCall("POST /v1/panels");
        assertThat(sent.getString("idempotencyKey")).isEqualTo(page.field("key"));
        assertThat(sent.getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("kind", "SIP")
                        .put(
                                "terms",
                                new JsonObject()
                                        .put("name", "Hackney panel")
                                        .put("quorumMinimum", 2)
                                        .put(
                                                "agencies",
                                                new JsonArray()
                                                        .add(agency("LOCAL_AUTHORITY", "Local authority", true))
                                                        .add(agency("YOUTH_SPORT", "Youth & sport", false)))));
    }

    @Test
    void saysWhatIsMissingOfAPanel() {
        Page again = admin.submit(admin.get("/panels/new"), "name-0", "Alone", "quorumMinimum", "many");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.errors())
                .containsExactly(
                        "Select the type of panel",
                        "Enter the name of the panel",
                        "Enter at least 2 agencies",
                        "Quorum must be a whole number between 2 and 50");
        assertThat(again.field("name-0")).isEqualTo("Alone");
    }

    @Test
    void aPanelIsMadeUpAnewOnTheVersionThatWasSeen() {
        Page page = admin.get(PANEL + "/composition");
        assertThat(page.field("name")).isEqualTo("Sample <i>panel</i>");
        assertThat(page.document().select("#required-0[checked]")).hasSize(1);
        assertThat(page.document().select("input[name^=code-]"))
                .as("two agencies and four rows for more")
                .hasSize(6);

        admin.submit(page, "name", "New name", "quorumMinimum", "2", "name-0", "Police", "name-1", "Health");

        JsonObject sent = lastCall("PUT /v1" + PANEL);
        assertThat(sent.getString("ifMatch")).isEqualTo("\"3\"");
        assertThat(sent.getJsonObject("body").getJsonArray("agencies"))
                .isEqualTo(new JsonArray()
                        .add(agency("POLICE_CT", "Police", false))
                        .add(agency("HEALTH", "Health", false)));
    }

    @ParameterizedTest
    @CsvSource({
        "quorum-impossible, Quorum must not be higher than the number of agencies",
        "agency-twice, Enter each agency only once"
    })
    void aRefusedCompositionSaysWhy(String slug, String words) {
        Page again = admin.submit(
                admin.get(PANEL + "/composition"),
                "name",
                "REFUSE " + slug,
                "quorumMinimum",
                "3",
                "name-0",
                "Police",
                "name-1",
                "Health");

        assertThat(again.errors()).containsExactly(words);
        assertThat(again.field("name")).isEqualTo("REFUSE " + slug);
    }

    @Test
    void aCompositionThatSomebodyChangedMeanwhileIsKept() {
        Page page = admin.get(PANEL + "/composition");
        page.document().select("[name=version]").val("\"2\"");

        Page again = admin.submit(page, "name", "Mine", "quorumMinimum", "2", "name-0", "Police", "name-1", "Health");

        assertThat(again.errors())
                .anySatisfy(all -> assertThat(all).startsWith("Someone else has updated this"))
                .anySatisfy(one -> assertThat(one).startsWith("This is now ‘Sample <i>panel</i>’"));
        assertThat(again.field("name")).isEqualTo("Mine");
        assertThat(again.field("version")).isEqualTo("\"3\"");
    }

    /** What somebody else changed between the form and its mending is noticed when it is sent again. */
    @Test
    void aCompositionThatIsMendedKeepsTheVersionThatWasSeen() {
        Page page = admin.get(PANEL + "/composition");
        page.document().select("[name=version]").val("\"2\"");

        Page again = admin.submit(page, "name", "Mine", "quorumMinimum", "0", "name-0", "Police", "name-1", "Health");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.field("version")).isEqualTo("\"2\"");
    }

    @Test
    void aSeatIsGivenOnce() {
        Page page = chair.get(PANEL + "/members/new");

        Page after =
                chair.submit(page, "agency", "HEALTH", "displayRole", "Named nurse", "subject", " " + SOMEBODY + " ");

        assertThat(after.address().getPath()).isEqualTo(PANEL);
        JsonObject sent = lastCall("POST /v1" + PANEL + "/members");
        assertThat(sent.getString("idempotencyKey")).isEqualTo(page.field("key"));
        assertThat(sent.getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("agency", "HEALTH")
                        .put("displayRole", "Named nurse")
                        .put("subject", SOMEBODY));
    }

    @Test
    void aSeatNeedsAPersonAnAgencyAndARole() {
        Page again = chair.submit(chair.get(PANEL + "/members/new"), "subject", "Jo");

        assertThat(again.errors())
                .containsExactlyInAnyOrder(
                        "Select the agency they represent",
                        "Enter their role, for example named nurse",
                        "Enter an account identifier, for example " + SOMEBODY);
        assertThat(again.field("subject")).isEqualTo("Jo");
    }

    @ParameterizedTest
    @CsvSource({
        "member-already, This person is already a member of the panel. Remove them first",
        "agency-unknown, 'Select an agency on the panel, or the agency you represent'"
    })
    void aRefusedSeatSaysWhy(String slug, String words) {
        Page again = chair.submit(
                chair.get(PANEL + "/members/new"),
                "agency",
                "HEALTH",
                "displayRole",
                "REFUSE " + slug,
                "subject",
                SOMEBODY);

        assertThat(again.errors()).containsExactly(words);
    }

    @Test
    void aSeatIsTakenAfterAQuestion() {
        String removal = PANEL + "/members/" + NUMBER + "e2/removal";
        Page page = chair.get(removal);
        assertThat(page.document().select("h1").text()).isEqualTo("Remove Named nurse from the panel?");

        assertThat(chair.submit(page).address().getPath()).isEqualTo(PANEL);
        assertThat(lastCall("DELETE /v1/panels").getString("call"))
                .isEqualTo("DELETE /v1" + PANEL + "/members/" + NUMBER + "e2");
        assertThat(chair.get(PANEL + "/members/" + NUMBER + "ff/removal").status())
                .isEqualTo(404);
    }

    @Test
    void aMeetingIsPlannedInTheTimeOfLondon() {
        Page page = chair.get(PANEL + "/meetings/new");
        assertThat(page.document().select("[name=chair]").eachAttr("value")).containsExactly("me", SOMEBODY, "other");

        Page after = chair.submit(
                page,
                "day-day",
                "1",
                "day-month",
                "7",
                "day-year",
                "2027",
                "time",
                "9:30",
                "online",
                "no",
                "place",
                "Sample Hall",
                "chair",
                SOMEBODY);

        assertThat(after.address().getPath()).isEqualTo("/meetings/" + NUMBER + "e3");
        assertThat(lastCall("POST /v1" + PANEL + "/meetings").getJsonObject("body"))
                .isEqualTo(new JsonObject()
                        .put("startsAt", "2027-07-01T08:30:00Z")
                        .put("place", "Sample Hall")
                        .put("online", false)
                        .put("chair", SOMEBODY));
    }

    @Test
    void aMeetingNeedsATimeAPlaceAndAChair() {
        Page again = chair.submit(chair.get(PANEL + "/meetings/new"), "time", "25:00", "online", "no", "day-day", "1");

        assertThat(again.errors())
                .containsExactly(
                        "Date must include a month and year",
                        "Enter a start time, for example 9:30 or 14:15",
                        "Enter a venue, or select yes if people can join online",
                        "Select who will chair the meeting");
        assertThat(again.field("time")).isEqualTo("25:00");
    }

    @Test
    void somebodyElseChairsByTheirIdentifier() {
        Page page = chair.get(PANEL + "/meetings/new");
        String[] rest = {"day-day", "1", "day-month", "7", "day-year", "2027", "time", "9:30", "online", "yes"};

        Page again = chair.submit(page, with(rest, "chair", "other", "chairSubject", "me"));

        assertThat(again.errors()).containsExactly("Enter an account identifier, for example " + SOMEBODY);
    }

    @ParameterizedTest
    @CsvSource({
        "/panels, referrer",
        "/panels/new, panel-chair",
        "/panels/new, safeguarding-officer",
        "/composition, panel-chair",
        "/composition, panel-member",
        "/members/new, safeguarding-officer",
        "/members/new, panel-member",
        "/meetings/new, borough-admin",
        "/meetings/new, panel-member",
    })
    void areNotForOtherRoles(String path, String role) {
        String address = path.startsWith("/panels") ? path : PANEL + path;

        assertThat(Browser.atTheGateway().as(role + ".hackney").get(address).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/members/new", "/meetings/new"})
    void aPanelThatIsNotThereIsNotFound(String path) {
        assertThat(chair.get("/panels/" + NUMBER + "ff" + path).status()).isEqualTo(404);
    }

    private static String[] with(String[] some, String... more) {
        var all = new java.util.ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static JsonObject agency(String code, String name, boolean required) {
        return new JsonObject().put("code", code).put("name", name).put("required", required);
    }

    private JsonObject lastCall(String call) {
        URI script = URI.create(ConfigProvider.getConfig().getValue("leabridge.upstream.referrals", String.class)
                + "/script/last?call=" + call.replace(" ", "%20"));
        return new JsonObject(chair.send(HttpRequest.newBuilder(script).build()).body());
    }
}
