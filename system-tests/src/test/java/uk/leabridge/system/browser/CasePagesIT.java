package uk.leabridge.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.leabridge.system.world.Caller;
import uk.leabridge.system.world.SampleReferral;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/** A case's way through the console: from the screening by a panel to support, and past those whom it does not concern. */
@SystemTest
@Order(22)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasePagesIT {
    private static final String V1 = "/api/referrals/v1";
    private static final String BOROUGH = "waltham-forest";
    private static final String REASON = "The agencies agree that this is the right next step.";
    private static final String TERMS = """
            {"name": "Another panel", "quorumMinimum": 2, "agencies": [
              {"code": "POLICE_CT", "name": "Police", "required": true},
              {"code": "HEALTH", "name": "Health", "required": false}]}""";

    private final World world;
    private Chromium chromium;

    CasePagesIT(World world) {
        this.world = world;
    }

    @BeforeAll
    void open() {
        chromium = new Chromium(world);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void leadFromTheScreeningByThePanelToSupportAndToNoOtherPanel() {
        Page officer = chromium.signedIn("safeguarding-officer." + BOROUGH);
        Page chair = chromium.signedIn("panel-chair." + BOROUGH);
        Page member = chromium.signedIn("panel-member." + BOROUGH);
        String panel = setUpPanel();
        seat(chair, panel, identifier(member));
        String meeting = plan(chair, panel);
        var sample = SampleReferral.next();

        String referral = screen(officer, sample);
        String theCase = openedBy(officer, referral);
        assertThat(status(member, theCase)).as("before it is listed").isEqualTo(404);
        list(officer, theCase);
        readAndTell(member, meeting, theCase, sample);
        refuseTheMemberOfAnotherPanel(theCase, meeting);

        decide(chair, meeting);
        support(officer, theCase);
        officer.navigate(theCase + "/chronology");
        PageCheck.of(officer, "case-chronology");
        assertThat(officer.locator(".moj-timeline__title").allInnerTexts())
                .containsExactly(
                        "Case opened",
                        "Assigned to an officer",
                        "Added to an agenda",
                        "Adopted by the panel",
                        "Consent asked for",
                        "Consent given",
                        "Support started");
    }

    private String setUpPanel() {
        Page admin = chromium.signedIn("borough-admin." + BOROUGH);
        admin.navigate("/panels/new");
        PageCheck.of(admin, "panels-new");
        admin.locator("input[name=kind][value=SIP]").check();
        admin.locator("#name").fill("Waltham Forest panel");
        admin.locator("#quorumMinimum").fill("2");
        send(admin, "Set up a panel");
        admin.waitForURL("**/panels/*-*");
        PageCheck.of(admin, "panel-admin");
        String panel = admin.url();
        admin.navigate(panel + "/composition");
        PageCheck.of(admin, "panel-composition");
        admin.context().close();
        return panel;
    }

    private static String identifier(Page member) {
        member.navigate("/panels");
        PageCheck.of(member, "panels-member");
        return member.locator("main .lb-prose").innerText();
    }

    private static void seat(Page chair, String panel, String subject) {
        chair.navigate(panel + "/members/new");
        PageCheck.of(chair, "panel-seat");
        chair.locator("input[name=agency][value=HEALTH]").check();
        chair.locator("#displayRole").fill("Named nurse");
        chair.locator("#subject").fill(subject);
        send(chair, "Add member");
        chair.waitForURL(panel);
        assertThat(chair.locator("main").innerText()).contains("Named nurse");
        PageCheck.of(chair, "panel");
        chair.locator("a[href$=removal]").first().click();
        PageCheck.of(chair, "panel-unseat");
    }

    private static String plan(Page chair, String panel) {
        chair.navigate(panel);
        chair.locator("text=Plan a meeting").click();
        PageCheck.of(chair, "meeting-plan");
        chair.locator("#day-day").fill("1");
        chair.locator("#day-month").fill("12");
        chair.locator("#day-year").fill("2035");
        chair.locator("#time").fill("9:30");
        chair.locator("input[name=online][value=no]").check();
        chair.locator("#place").fill("Sample Hall");
        chair.locator("input[name=chair][value=me]").check();
        send(chair, "Plan meeting");
        chair.waitForURL("**/meetings/*-*");
        return chair.url();
    }

    private String screen(Page officer, SampleReferral sample) {
        String referral = world.as("referrer." + BOROUGH)
                .create(V1 + "/referrals", sample.json())
                .expect(201)
                .text("id");
        officer.navigate("/referrals/" + referral);
        officer.locator("text=Record the police response").click();
        officer.locator("input[name=result][value=CLEAR]").check();
        officer.locator("#note").fill("Answered by telephone, nothing is known.");
        send(officer, "Record police response");
        officer.locator("button:has-text('Start screening')").click();
        officer.waitForURL("**/screening");
        officer.locator("input[name=decision][value=CASE_OPENED]").check();
        grounds(officer);
        send(officer, "Record decision");
        officer.waitForURL("**/referrals/" + referral);
        return officer.url();
    }

    /** The case that the referral's page leads to, taken by the officer, so that it stands in their work list. */
    private static String openedBy(Page officer, String referral) {
        officer.navigate(referral);
        officer.locator("main a[href^='/cases/']").click();
        officer.waitForURL("**/cases/*-*");
        PageCheck.of(officer, "case");
        String theCase = officer.url();
        send(officer, "Assign to me");
        officer.waitForURL(theCase);
        officer.navigate("/");
        PageCheck.of(officer, "work-list-cases");
        assertThat(officer.locator(".govuk-task-list").last().innerText()).contains("Waltham Forest panel");
        officer.navigate("/cases?mine=yes&status=INFORMATION_GATHERING");
        PageCheck.of(officer, "cases");
        assertThat(officer.locator("tbody tr").count()).isPositive();
        return theCase;
    }

    private static void list(Page officer, String theCase) {
        officer.navigate(theCase);
        officer.locator("text=Add the case to an agenda").click();
        PageCheck.of(officer, "case-listing");
        officer.locator("main ul a").first().click();
        PageCheck.of(officer, "meeting-listing");
        officer.locator("textarea[name=reason]").fill("Short");
        officer.locator("input[name=legalBasis][value=PUBLIC_TASK]").check();
        send(officer, "Add to agenda");
        assertThat(officer.locator(".govuk-error-summary").innerText()).contains("Enter at least");
        PageCheck.of(officer, "meeting-listing-refused");
        grounds(officer);
        send(officer, "Add to agenda");
        officer.waitForURL("**/meetings/*-*");
    }

    private static void readAndTell(Page member, String meeting, String theCase, SampleReferral sample) {
        assertThat(status(member, theCase)).isEqualTo(200);
        assertThat(member.content()).doesNotContain(sample.familyName());
        member.locator("text=Show who it is about").click();
        assertThat(member.locator("main").innerText()).contains(sample.familyName());
        PageCheck.of(member, "case-member");
        assertThat(status(member, theCase + "/chronology")).isEqualTo(403);
        member.navigate("/");
        PageCheck.of(member, "work-list-member");
        member.navigate(meeting);
        PageCheck.of(member, "meeting-member");
        member.locator("text=Information from agencies").click();
        member.locator("#words").fill("Known to the school nurse since May.");
        send(member, "Add information");
        assertThat(member.locator(".govuk-summary-list").innerText()).contains("Health", "since May");
        PageCheck.of(member, "meeting-information");
    }

    private void refuseTheMemberOfAnotherPanel(String theCase, String meeting) {
        var admin = world.as("borough-admin." + BOROUGH);
        String another = made(admin, V1 + "/panels", "{\"kind\": \"SAP\", \"terms\": " + TERMS + "}");
        var person = world.keycloakAdmin().somebodyWith(BOROUGH, List.of("panel-member"));
        Page stranger = chromium.signedIn(person.username(), person.password(), true);
        made(admin, V1 + "/panels/" + another + "/members", """
                {"subject": "%s", "agency": "HEALTH", "displayRole": "Another nurse"}""".formatted(identifier(stranger)));
        stranger.navigate("/panels");
        assertThat(stranger.locator("tbody").innerText())
                .contains("Another panel")
                .doesNotContain("Waltham Forest");
        for (String address : List.of(theCase, theCase + "?show=person", meeting, meeting + "/minutes")) {
            assertThat(status(stranger, address)).as(address).isEqualTo(404);
        }
        assertThat(status(chromium.signedIn("safeguarding-officer.newham"), theCase))
                .isEqualTo(404);
    }

    /** From the work list in three pages: the meeting, the form, and the meeting again with what was decided. */
    private static void decide(Page chair, String meeting) {
        chair.navigate("/");
        PageCheck.of(chair, "work-list-chair");
        chair.locator(".govuk-task-list a:has-text('Waltham Forest panel')").click();
        chair.waitForURL(meeting);
        PageCheck.of(chair, "meeting");
        chair.locator("text=Record the decision").click();
        assertThat(chair.locator(".govuk-warning-text").innerText())
                .contains("Missing: Counter-terrorism policing, Local authority safeguarding");
        chair.locator("input[name=decision][value=ADOPT]").check();
        grounds(chair);
        send(chair, "Record decision");
        assertThat(chair.locator(".govuk-error-summary").innerText()).contains("not quorate");
        PageCheck.of(chair, "meeting-decision-refused");
        chair.locator("main a[href$=attendance]").click();
        PageCheck.of(chair, "meeting-attendance");
        for (String agency : List.of("POLICE_CT", "LOCAL_AUTHORITY", "HEALTH")) {
            chair.locator("input[name=present][value=" + agency + "]").check();
        }
        send(chair, "Record attendance");
        chair.waitForURL(meeting);
        chair.locator("main a[href$=removal]").click();
        PageCheck.of(chair, "meeting-removal");
        chair.navigate(meeting);
        chair.locator("text=Record the decision").click();
        PageCheck.of(chair, "meeting-decision");
        chair.locator("input[name=decision][value=ADOPT]").check();
        grounds(chair);
        chair.locator("#dissent").fill("Health would have waited.");
        send(chair, "Record decision");
        chair.waitForURL(meeting);
        assertThat(chair.locator(".govuk-summary-card").innerText()).containsIgnoringCase("Adopted");
        chair.locator("text=Minutes").click();
        assertThat(chair.locator("main").innerText()).contains(REASON, "Health would have waited.");
        PageCheck.of(chair, "meeting-minutes");
    }

    private static void support(Page officer, String theCase) {
        officer.navigate(theCase);
        assertThat(officer.locator("a[href$=support]").count())
                .as("before consent")
                .isZero();
        move(officer, theCase, "consent-sought", () -> {
            assertThat(officer.locator("input[name=from][value=PERSON]").count())
                    .as("a child cannot consent")
                    .isZero();
            grounds(officer);
            send(officer, "Record that you asked for consent");
            assertThat(officer.locator(".govuk-error-summary").innerText()).contains("Select");
            assertThat(officer.locator("#reason").inputValue()).isEqualTo(REASON);
            PageCheck.of(officer, "case-consent-refused");
            officer.locator("input[name=from][value=PARENT_OR_CARER]").check();
        });
        move(officer, theCase, "consent-given", () -> {});
        move(officer, theCase, "support", () -> {});
        assertThat(officer.locator("main .govuk-tag").first().innerText()).isEqualToIgnoringCase("Support in progress");
        PageCheck.of(officer, "case-active");
        officer.locator("a[href$=exit-proposal]").click();
        grounds(officer);
        officer.locator("main form button").click();
        assertThat(officer.locator(".govuk-error-summary").innerText()).contains("Support cannot end yet");
    }

    private static void move(Page officer, String theCase, String slug, Runnable more) {
        officer.navigate(theCase);
        officer.locator("a[href$='/moves/" + slug + "']").click();
        PageCheck.of(officer, "case-" + slug);
        more.run();
        grounds(officer);
        officer.locator("main form button").click();
        officer.waitForURL(theCase);
    }

    private static void grounds(Page page) {
        page.locator("textarea[name=reason]").fill(REASON);
        page.locator("input[name=legalBasis][value=CTSA_2015_SECTION_36]").check();
    }

    private static void send(Page page, String button) {
        page.locator("main form button:has-text('" + button + "')").click();
    }

    private static String made(Caller caller, String path, String body) {
        return caller.create(path, body).expect(201).text("id");
    }

    private static int status(Page page, String address) {
        return Objects.requireNonNull(page.navigate(address)).status();
    }
}
