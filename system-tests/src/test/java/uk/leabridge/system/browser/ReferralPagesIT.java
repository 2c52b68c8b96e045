package uk.leabridge.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.leabridge.system.world.Await;
import uk.leabridge.system.world.SampleReferral;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/** A referral's way through the console, by people who sign in with Keycloak's page. */
@SystemTest
@Order(20)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralPagesIT {
    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final String REASON = "The school has the right support in place already.";

    private final World world;
    private Chromium chromium;

    ReferralPagesIT(World world) {
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
    void goFromTheSchoolToTheOfficerAndBackAndToNobodyElse() {
        Page lead = chromium.signedIn("referrer.islington");
        Page officer = chromium.signedIn("safeguarding-officer.islington");
        var sample = SampleReferral.next();
        new ReferralForm(lead, sample).fillIn(() -> PageCheck.of(lead, "referrals-new-" + lastPart(lead)));
        PageCheck.of(lead, "referrals-new-check");
        lead.locator("main form button").click();
        lead.waitForURL("**/referrals/sent/**");
        String reference = lead.locator(".govuk-panel strong").innerText();
        PageCheck.of(lead, "referrals-sent");

        var screening = officer.locator(".govuk-task-list a:has-text('Screen " + reference + "')");
        Await.untilTrue(PROMISED, "the referral is in the officer's work list", () -> {
            officer.reload();
            return screening.count() == 1;
        });
        screening.click();
        assertThat(officer.locator("main").innerText()).contains(sample.familyName());
        String referral = officer.url();
        screen(officer);

        lead.navigate("/referrals");
        String told = lead.locator("main").innerText();
        assertThat(told).contains(reference).contains("No further action is needed from us");
        assertThat(told).doesNotContain(REASON).doesNotContain(sample.familyName());
        assertThat(status(lead, referral))
                .as("the lead opens the officers' page")
                .isIn(403, 404);
        Page elsewhere = chromium.signedIn("safeguarding-officer.newham");
        assertThat(status(elsewhere, referral)).isEqualTo(404);
        assertThat(elsewhere.locator("main").innerText()).doesNotContain(reference);
    }

    @Test
    void workWithTheKeyboardAlone() {
        Page lead = chromium.signedIn("referrer.redbridge");

        new ReferralForm(lead, SampleReferral.next()).fillInByKeyboard();

        assertThat(lead.locator("h1").innerText()).isEqualTo("Referral sent");
    }

    @Test
    void workWithoutJavaScript() {
        Page lead = chromium.signedIn("referrer.redbridge", false);

        new ReferralForm(lead, SampleReferral.next()).fillIn(() -> {});
        lead.locator("main form button").click();

        lead.waitForURL("**/referrals/sent/**");
        assertThat(lead.locator(".govuk-panel strong").innerText()).matches("RB-R-\\d{4}-\\d{6}");
    }

    private void screen(Page officer) {
        PageCheck.of(officer, "referral");
        String referral = officer.url();
        officer.locator("button:has-text('Start screening')").click();
        officer.waitForURL(referral + "/screening");
        PageCheck.of(officer, "referral-screening");
        officer.locator("input[name=decision][value=NO_FURTHER_ACTION]").check();
        officer.locator("textarea[name=reason]").fill(REASON);
        officer.locator("input[name=legalBasis][value=PUBLIC_TASK]").check();
        officer.locator("main form button").click();
        officer.waitForURL(referral);
    }

    private static int status(Page page, String address) {
        return Objects.requireNonNull(page.navigate(address)).status();
    }

    private static String lastPart(Page page) {
        return page.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    }
}
