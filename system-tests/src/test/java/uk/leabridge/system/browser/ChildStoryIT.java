package uk.leabridge.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.leabridge.system.world.Await;
import uk.leabridge.system.world.Caller;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/**
 * One made-up child's way through the console, by the school, officers and chairs of two boroughs: from the third referral to the
 * destroyed record. Whom the first two referrals failed by a misspelt name, the third finds. The services are moved through the years.
 */
@SystemTest
@Order(90) // the last: it leaves the real time
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChildStoryIT {
    private static final String V1 = "/api/referrals/v1";
    private static final String HERE = "tower-hamlets";
    private static final String THERE = "hackney";
    private static final String REASON = "The agencies agree that this is the right next step.";
    private static final String FAMILY_NAME = "Quillfeather-Thrice";
    private static final String MISSPELT = "Quilfeather-Thrice";
    private static final Map<String, String> BIRTH = Map.of(
            "birth-day", "17", "birth-month", "5", "birth-year", "2016", "parentOrCarer", "Great-aunt Winifreda");
    private static final Duration SILENCE = Duration.ofDays(15);
    private static final Duration HALF_A_YEAR = Duration.ofDays(185);
    private static final Duration SIX_YEARS = Duration.ofDays(6 * 366);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final World world;
    private Chromium chromium;

    ChildStoryIT(World world) {
        this.world = world;
    }

    @BeforeAll
    void open() {
        chromium = new Chromium(world);
    }

    @AfterAll
    void close() {
        world.moveTime(Duration.ZERO);
        chromium.close();
    }

    @Test
    void leadsFromTheThirdReferralToTheDestroyedRecord() {
        Page school = chromium.signedIn("referrer." + HERE);
        Page officer = chromium.signedIn("safeguarding-officer." + HERE);
        Page chair = chromium.signedIn("panel-chair." + HERE);

        String third = referredThreeTimes(school, officer, chair);
        String theCase = adopted(third, officer, chair);
        consentedByAParent(theCase, officer);
        supported(theCase, officer);
        silent(theCase, officer);

        Page neighbour = chromium.signedIn("safeguarding-officer." + THERE);
        Page chairThere = chromium.signedIn("panel-chair." + THERE);
        handedOver(theCase, officer, neighbour);
        ended(theCase, neighbour, chairThere);
        destroyed(third, theCase, officer, neighbour);
    }

    /** Closed, misspelt and closed by somebody else, and then nobody can miss it. */
    private String referredThreeTimes(Page school, Page officer, Page chair) {
        String first = referral(officer, new ReferralForm(school, FAMILY_NAME, BIRTH).send());
        close(officer, first);

        String second = referral(officer, new ReferralForm(school, MISSPELT, BIRTH).send());
        awaitEarlier(officer, second, 1);
        PageCheck.of(officer, "story-second-referral");
        officer.locator("button:has-text('Start screening')").click();
        officer.waitForURL("**/screening");
        assertThat(officer.locator(".govuk-warning-text").innerText())
                .contains("Someone else must close this referral");
        var colleague = world.keycloakAdmin().somebodyWith(HERE, List.of("safeguarding-officer"));
        Page other = chromium.signedIn(colleague.username(), colleague.password(), true);
        close(other, second);

        String third = referral(officer, new ReferralForm(school, FAMILY_NAME, BIRTH).send());
        awaitEarlier(officer, third, 2);
        Await.untilTrue(SOON, "the third referral is sent to the chair", () -> {
            officer.navigate(third);
            return officer.locator("main .govuk-tag").allInnerTexts().stream()
                    .anyMatch(tag -> tag.equalsIgnoreCase("Escalated to the panel chair"));
        });
        PageCheck.of(officer, "story-third-referral");
        Await.untilTrue(SOON, "the chair is told of the third referral", () -> {
            chair.navigate("/");
            return chair.locator("a[href='" + path(third) + "']").count() > 0;
        });
        PageCheck.of(chair, "story-chair-is-told");
        return third;
    }

    private static void awaitEarlier(Page officer, String referral, int earlier) {
        Await.untilTrue(SOON, earlier + " earlier referrals are found", () -> {
            officer.navigate(referral);
            return officer.locator("[aria-label='Earlier referrals in this borough'] tbody tr")
                            .count()
                    == earlier;
        });
    }

    private String adopted(String referral, Page officer, Page chair) {
        officer.navigate(referral);
        officer.locator("text=Record the police response").click();
        officer.locator("input[name=result][value=CLEAR]").check();
        officer.locator("#note").fill("Answered by telephone, nothing is known.");
        send(officer, "Record police response");
        officer.locator("button:has-text('Start screening')").click();
        officer.waitForURL("**/screening");
        officer.locator("input[name=decision][value=CASE_OPENED]").check();
        grounds(officer);
        send(officer, "Record decision");
        officer.waitForURL(referral);
        officer.locator("main a[href^='/cases/']").click();
        officer.waitForURL("**/cases/*-*");
        String theCase = officer.url();
        send(officer, "Assign to me");
        officer.waitForURL(theCase);

        String meeting = meeting(chair);
        officer.locator("text=Add the case to an agenda").click();
        officer.locator("main ul a[href*='" + lastPart(meeting) + "']").click();
        grounds(officer);
        send(officer, "Add to agenda");
        officer.waitForURL("**/meetings/*-*");
        chair.navigate(meeting);
        chair.locator("main a[href$=attendance]").click();
        chair.locator("input[name=present][value=POLICE_CT]").check();
        chair.locator("input[name=present][value=HEALTH]").check();
        send(chair, "Record attendance");
        chair.waitForURL(meeting);
        chair.locator("text=Record the decision").click();
        chair.locator("input[name=decision][value=ADOPT]").check();
        grounds(chair);
        send(chair, "Record decision");
        chair.waitForURL(meeting);
        assertThat(chair.locator(".govuk-summary-card").innerText()).containsIgnoringCase("Adopted");
        return theCase;
    }

    private String meeting(Page chair) {
        String panel = made(world.as("borough-admin." + HERE), V1 + "/panels", """
                {"kind": "SIP", "terms": {"name": "Story panel", "quorumMinimum": 2, "agencies": [
                  {"code": "POLICE_CT", "name": "Police", "required": true},
                  {"code": "HEALTH", "name": "Health", "required": false}]}}""");
        chair.navigate("/panels/" + panel + "/meetings/new");
        chair.locator("#day-day").fill("2");
        chair.locator("#day-month").fill("12");
        chair.locator("#day-year").fill("2035");
        chair.locator("#time").fill("9:30");
        chair.locator("input[name=online][value=yes]").check();
        chair.locator("input[name=chair][value=me]").check();
        send(chair, "Plan meeting");
        chair.waitForURL("**/meetings/*-*");
        return chair.url();
    }

    private static void consentedByAParent(String theCase, Page officer) {
        move(officer, theCase, "consent-sought", () -> officer.locator("input[name=from][value=PARENT_OR_CARER]")
                .check());
        move(officer, theCase, "consent-given", () -> {});
        move(officer, theCase, "support", () -> {});
    }

    /** Assessed, planned until nothing is open, and met by a provider. */
    private void supported(String theCase, Page officer) {
        officer.navigate(theCase + "/assessments/new");
        var presences = officer.locator("main form input[type=radio][value=NOT_PRESENT]");
        for (int i = 0; i < presences.count(); i++) presences.nth(i).check();
        officer.locator("main form input[type=radio][value=PRESENT]").first().check();
        officer.locator("main form textarea").first().fill("Speaks of it each week.");
        officer.locator("#summary").fill("Less alone than in the spring.");
        send(officer, "Record assessment");
        officer.waitForURL("**/assessments/1");
        PageCheck.of(officer, "story-assessment");

        move(officer, theCase, "exit-proposal", null);
        assertThat(officer.locator(".govuk-error-summary").innerText()).contains("Support cannot end yet");
        PageCheck.of(officer, "story-exit-refused");
        officer.navigate(theCase + "/plan");
        assertThat(officer.locator(".govuk-warning-text").innerText()).contains("1 of 1 vulnerabilities");
        officer.locator("text=Add an action").first().click();
        officer.locator("input[name=factors]").first().check();
        officer.locator("#words").fill("A mentor meets them on Tuesdays.");
        officer.locator("#owner").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        officer.locator("#dueOn-day").fill("1");
        officer.locator("#dueOn-month").fill("12");
        officer.locator("#dueOn-year").fill("2035");
        send(officer, "Add action");
        officer.waitForURL(theCase + "/plan");
        assertThat(officer.locator("main").innerText()).contains("Every vulnerability has an action");
        PageCheck.of(officer, "story-plan");
    }

    /** Nothing for fourteen days, and the case says so by itself. */
    private void silent(String theCase, Page officer) {
        officer.navigate(theCase);
        assertThat(officer.locator("main").innerText()).doesNotContainIgnoringCase("No recent contact");

        world.moveTime(SILENCE);

        officer.navigate(theCase);
        assertThat(officer.locator("main").innerText()).containsIgnoringCase("No recent contact");
        PageCheck.of(officer, "story-silent");
    }

    /** The family moves, and the case with them. */
    private static void handedOver(String theCase, Page officer, Page neighbour) {
        officer.navigate(theCase + "/transfer");
        officer.locator("input[name=to][value=" + THERE + "]").check();
        grounds(officer);
        PageCheck.of(officer, "story-offer");
        send(officer, "Offer case");
        officer.waitForURL(theCase);

        neighbour.navigate("/");
        PageCheck.of(neighbour, "story-neighbour-is-told");
        neighbour
                .locator("main a:has-text('Respond to the offer to transfer case')")
                .first()
                .click();
        assertThat(neighbour.content()).doesNotContain(FAMILY_NAME);
        neighbour.locator("text=Show who it is about").click();
        assertThat(neighbour.locator("main").innerText()).contains(FAMILY_NAME);
        PageCheck.of(neighbour, "story-offered-to-us");
        neighbour.locator("text=Accept the case").click();
        grounds(neighbour);
        send(neighbour, "Accept the case");
        neighbour.waitForURL(address -> !address.endsWith("/acceptance"));

        assertThat(status(officer, theCase)).as("the old borough").isEqualTo(404);
        assertThat(status(neighbour, theCase)).as("the new borough").isEqualTo(200);
        send(neighbour, "Assign to me");
        neighbour.navigate(theCase + "/chronology");
        assertThat(neighbour.locator(".moj-timeline").innerText())
                .contains("Case opened", "Support started", "Assessed");
        PageCheck.of(neighbour, "story-chronology");
    }

    /** Support ends by two people's word, and is looked back at twice. */
    private void ended(String theCase, Page neighbour, Page chairThere) {
        move(neighbour, theCase, "exit-proposal", () -> {});
        move(chairThere, theCase, "exit", () -> {});

        world.moveTime(SILENCE.plus(HALF_A_YEAR));
        move(neighbour, theCase, "review-6-months", () -> neighbour
                .locator("input[name=outcome][value=NO_NEW_CONCERN]")
                .check());
        world.moveTime(SILENCE.plus(HALF_A_YEAR).plus(HALF_A_YEAR));
        move(neighbour, theCase, "review-12-months", () -> neighbour
                .locator("input[name=outcome][value=NO_NEW_CONCERN]")
                .check());
        move(chairThere, theCase, "closure", () -> {});
        PageCheck.of(chairThere, "story-closed");
    }

    /** Six years later two people destroy the record, and nobody reads the name again. */
    private void destroyed(String referral, String theCase, Page officer, Page neighbour) {
        world.moveTime(SIX_YEARS.plus(HALF_A_YEAR).plus(HALF_A_YEAR).plus(HALF_A_YEAR));
        neighbour.navigate(theCase + "?show=person");
        assertThat(neighbour.locator("main").innerText()).contains(FAMILY_NAME);

        Page auditor = chromium.signedIn("auditor." + THERE);
        auditor.navigate("/governance/retention");
        String reference = reference(neighbour, theCase);
        auditor.locator("tbody a:has-text('" + reference + "')").click();
        auditor.waitForURL("**/governance/retention/*-*");
        String record = auditor.url();
        auditor.locator("a[href$=review]").click();
        auditor.locator("input[name=decision][value=DESTROY]").check();
        auditor.locator("#reason").fill("Its time is over and nothing speaks for keeping it.");
        send(auditor, "Record review");
        auditor.waitForURL(record);
        PageCheck.of(auditor, "story-reviewed");
        Page admin = chromium.signedIn("borough-admin." + THERE);
        admin.navigate(record);
        admin.locator("a[href$=destruction]").click();
        PageCheck.of(admin, "story-destroy");
        send(admin, "Destroy record");
        admin.waitForURL(address -> !address.endsWith("/destruction"));
        PageCheck.of(admin, "story-destroyed");

        neighbour.navigate(theCase + "?show=person");
        assertThat(neighbour.content()).doesNotContain(FAMILY_NAME);
        assertThat(neighbour.locator("main").innerText()).containsIgnoringCase("destroyed");
        officer.navigate(referral);
        assertThat(officer.content()).doesNotContain(FAMILY_NAME);
        PageCheck.of(officer, "story-referral-destroyed");
        auditor.navigate("/governance/audit/seals");
        PageCheck.of(auditor, "story-seals");
    }

    private static String reference(Page page, String theCase) {
        page.navigate(theCase);
        return page.locator("h1").innerText().replace("Case ", "");
    }

    private static int status(Page page, String address) {
        return Objects.requireNonNull(page.navigate(address)).status();
    }

    /** The officer's page of the referral with this reference. */
    private static String referral(Page officer, String reference) {
        officer.navigate("/referrals");
        officer.locator("tbody a:has-text('" + reference + "')").click();
        officer.waitForURL("**/referrals/*-*");
        return officer.url();
    }

    private static void close(Page officer, String referral) {
        officer.navigate(referral);
        if (!officer.url().endsWith("/screening")) {
            var start = officer.locator("button:has-text('Start screening')");
            if (start.count() > 0) start.click();
            else officer.navigate(referral + "/screening");
        }
        officer.waitForURL("**/screening");
        officer.locator("input[name=decision][value=NO_FURTHER_ACTION]").check();
        grounds(officer);
        send(officer, "Record decision");
        officer.waitForURL(referral);
    }

    private static void move(
            Page officer, String theCase, String slug, @org.jspecify.annotations.Nullable Runnable more) {
        officer.navigate(theCase);
        officer.locator("a[href$='/moves/" + slug + "']").click();
        if (more != null) more.run();
        grounds(officer);
        officer.locator("main form button").click();
        if (more != null) officer.waitForURL(theCase);
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

    private String path(String address) {
        return Objects.requireNonNull(address).substring(world.gateway().length());
    }

    private static String lastPart(String address) {
        return address.replaceFirst(".*/", "");
    }
}
