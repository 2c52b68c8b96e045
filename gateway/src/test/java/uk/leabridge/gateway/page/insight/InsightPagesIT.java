package uk.leabridge.gateway.page.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class InsightPagesIT {

    private static final String RELEASES = "/insight/releases";

    private final Browser officer = Browser.atTheGateway().as("safeguarding-officer.hackney");
    private final Browser admin = Browser.atTheGateway().as("partnership-admin.hackney");
    private final Browser board = Browser.atTheGateway().as("board-member.hackney");

    @Test
    void showsHowFarReferralsCame() {
        Page page = officer.get("/insight?year=2024-25&by=SECTOR");

        assertThat(page.document().select("h1").text()).isEqualTo("Insight: 2024/25");
        assertThat(page.document().select("#funnel tbody tr").eachText())
                .containsExactly("School, college or university 40 20 10 5 2 1", "All 40 20 10 5 2 1");
        assertThat(page.document().select("#funnel [data-value]")).hasSize(6);
        assertThat(page.text()).contains("From receipt to the screening decision 12 1.3 4.0");
    }

    @Test
    void saysWhichSharesAreBeyondChance() {
        Page page = officer.get("/insight?by=AGE_BAND");

        assertThat(page.text())
                .contains(
                        "30 of 200 referrals, by age. Not compared: Not known.",
                        "10 or under 100 5 5.0% 1.6% to 11.3% Very unusual: less often",
                        "11 to 15, 16 to 17 100 25 25.0% 17.0% to 35.0% Unusual: more often",
                        "Over 50 0 0 None",
                        "500.0 per 10,000");
        assertThat(page.document().select("[data-chart=funnel]").eachAttr("data-from"))
                .containsExactly("own-DISCUSSED-AGE_BAND", "own-ADOPTED-AGE_BAND");
    }

    @Test
    void keepsToYearsAndCharacteristicsThatThereAre() {
        Page page = officer.get("/insight?year=1066-67&by=NAME");

        assertThat(page.document().select("option[selected]").eachAttr("value"))
                .hasSize(2)
                .contains("QUARTER");
        assertThat(officer.get("/insight?year=2021-22").text()).contains("No one was referred");
    }

    @ParameterizedTest
    @ValueSource(strings = {"board-member", "partnership-admin", "auditor", "elected-member", "learner"})
    void leadsOthersToWhatWasReleased(String role) {
        Page page = Browser.atTheGateway().as(role + ".hackney").get("/insight");

        assertThat(page.document().select("h1").text()).isEqualTo("Annual figures");
        assertThat(page.document().select("a[href=/insight/releases/2025-26/public]"))
                .hasSize(1);
        assertThat(page.document().select("a[href=/insight/releases/2025-26/board]"))
                .hasSize(role.equals("elected-member") || role.equals("learner") ? 0 : 1);
        assertThat(page.document().select("a[href=/insight/releases/new]"))
                .hasSize(role.equals("partnership-admin") ? 1 : 0);
    }

    @Test
    void saysWhatIsHidden() {
        Page page = board.get(RELEASES + "/2025-26/board");

        assertThat(page.text())
                .contains(
                        "OFFICIAL-SENSITIVE",
                        "Counts under 5 are hidden",
                        "Police, Health [c] [c] 30",
                        "All 70 20 90",
                        "From adoption to support [c] 7.0 21.0");
        assertThat(page.document().expectFirst("thead").text())
                .isEqualTo("Referred by Not discussed by a panel Discussed by a panel or Adopted All");
        assertThat(page.document().select("a[href$=csv]").attr("href")).isEqualTo(RELEASES + "/2025-26/board.csv");

        assertThat(officer.get(RELEASES + "/2025-26/public").text())
                .contains("Counts under 10 are hidden")
                .doesNotContain("OFFICIAL-SENSITIVE");
    }

    @Test
    void handsOutTheLines() {
        Page page = officer.get(RELEASES + "/2025-26/public.csv");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("of the public's");
    }

    @Test
    void keepsTheBoardsFiguresFromOthers() {
        for (String path : new String[] {"/2025-26/board", "/2025-26/board.csv", "/new"}) {
            assertThat(officer.get(RELEASES + path).status()).isEqualTo(403);
        }
        assertThat(board.get(RELEASES + "/new").status()).isEqualTo(403);
        assertThat(board.get(RELEASES + "/2024-25/board").status()).isEqualTo(404);
    }

    @Test
    void showsExactlyWhatWillBeSeenBeforeAYearIsReleased() {
        Page chosen = admin.get(RELEASES + "/new?year=2024-25");
        assertThat(chosen.document().select("h2").eachText()).contains("For the Board", "Public");
        assertThat(chosen.text()).contains("Release figures for 2024/25");

        Page after = admin.submit(chosen);

        assertThat(after.address().getPath()).isEqualTo(RELEASES + "/2024-25/public");
    }

    @Test
    void releasesNothingOfTooFew() {
        Page chosen = admin.get(RELEASES + "/new?year=2023-24");

        assertThat(chosen.text()).contains("Fewer than 10 people");
        assertThat(chosen.document().select("form[method=post][action=/insight/releases/new]"))
                .isEmpty();
        assertThat(admin.get(RELEASES + "/new?year=2026-27").text()).doesNotContain("Release figures for");
    }

    @Test
    void saysThatAYearIsReleasedOnce() {
        Page chosen = admin.get(RELEASES + "/new?year=2024-25");

        Page again = admin.post(
                RELEASES + "/new", "csrf", chosen.field("csrf"), "key", chosen.field("key"), "year", "2025-26");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select(".govuk-error-summary").text())
                .contains("What was released stays as it is.");
    }
}
