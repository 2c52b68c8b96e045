package uk.leabridge.gateway.page.grants;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class ProviderPagesIT {

    private static final String PROVIDER = "/providers/0199d5a0-0000-7000-8000-0000000000c1";

    private final Browser browser = Browser.atTheGateway().as("grant-officer.hackney");

    @Test
    void theTableShowsEachProviderWithItsStatusAndFunders() {
        Page page = browser.get("/providers");

        assertThat(page.text())
                .contains("Sample <b>Youth</b> Project", "Not compliant", "20 November 2026", "Hackney, Tower Hamlets");
        assertThat(page.document().select("tbody a").attr("href")).isEqualTo(PROVIDER);
    }

    @Test
    void theTableKeepsItsFilterAndSaysWhenNothingFits() {
        Page page = browser.get("/providers?status=COMPLIANT");

        assertThat(page.document().select("option[selected]").eachText()).containsExactly("Compliant");
        assertThat(page.text()).contains("No providers match your filter", "Show all");
    }

    @Test
    void anEmptyTableSaysWhatToDoToWhoeverReadsIt() {
        assertThat(Browser.atTheGateway()
                        .as("grant-officer.redbridge")
                        .get("/providers")
                        .text())
                .contains("No providers are registered with your borough yet.");
        assertThat(Browser.atTheGateway()
                        .as("provider.redbridge")
                        .get("/providers")
                        .text())
                .contains("Ask the borough’s grant officer to register your organisation.");
    }

    @Test
    void aProviderSaysWhoMissesWhatAndWhatToDo() {
        Page page = browser.get(PROVIDER);

        assertThat(page.document().select(".govuk-summary-card").text())
                .contains(
                        "The officer is trained",
                        "Not compliant",
                        "Sample Officer",
                        "Training lapsed on 20 November 2026.",
                        "Complete the course.",
                        "Ask your borough's training coordinator.");
        assertThat(page.text())
                .contains(
                        "Both are in post.",
                        "Designated safeguarding officer",
                        "£15,000.00",
                        "Football evenings",
                        "Now not compliant (was at risk)",
                        "Due date reached");
    }

    @Test
    void othersSeeNoProviders() {
        Browser learner = Browser.atTheGateway().as("learner.hackney");

        assertThat(learner.get("/providers").status()).isEqualTo(403);
        assertThat(learner.get(PROVIDER).status()).isEqualTo(403);
    }

    @Test
    void everybodySeesTheirOwnRecord() {
        Page page = Browser.atTheGateway().as("learner.hackney").get("/training/me");

        assertThat(page.text())
                .contains(
                        "your training record on 22 November 2026",
                        "You must repeat courses that have lapsed",
                        "Designated officer",
                        "Lapsed",
                        "Does not expire");
    }
}
