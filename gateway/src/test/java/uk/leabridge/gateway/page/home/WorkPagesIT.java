package uk.leabridge.gateway.page.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class WorkPagesIT {
    private static final String REFERRAL = "/referrals/0199d5a0-0000-7000-8000-000000000001";
    private static final String CASE = "/cases/0199d5a0-0000-7000-8000-0000000000d1";

    private final Browser officer = Browser.atTheGateway().as("safeguarding-officer.hackney");

    @Test
    void theWorkListGivesEachThingToDoOneLinkThatBeginsWithItsVerb() {
        Page page = officer.get("/");

        assertThat(page.document().select("main h2").eachText())
                .containsExactly(
                        "Overdue (100 or more)",
                        "Today (1)",
                        "Waiting for others (2)",
                        "Cases offered to your borough (1)",
                        "Panel meetings (1)",
                        "Inbox");
        assertThat(page.document().select(".govuk-task-list__item a").eachText())
                .containsExactly(
                        "Chase the police response: HA-R-2026-000100",
                        "Review case HK-C-2026-000001",
                        "Screen HA-R-2026-000123",
                        "Ask the provider to confirm a session: case HK-C-2026-000001",
                        "Check HA-R-2026-000077",
                        "Respond to the offer to transfer case TH-C-2026-000007",
                        "Prepare for the meeting of Sample Panel");
        assertThat(page.document().select(".govuk-task-list__item a").eachAttr("href"))
                .containsExactly(
                        REFERRAL,
                        CASE,
                        REFERRAL,
                        CASE + "/sessions",
                        REFERRAL,
                        "/transfers/0199d5a0-0000-7000-8000-0000000000f1",
                        "/meetings/0199d5a0-0000-7000-8000-0000000000e3");
        assertThat(page.document().select(".govuk-task-list__item").eachText())
                .element(0)
                .asString()
                .contains("Was due 9 January 2026", "Overdue");
        assertThat(page.document().select(".govuk-tag--red").eachText())
                .startsWith("Overdue", "Overdue", "Immediate danger");
        assertThat(page.text()).contains("Third referral, probably about the same person. Due 9 January 2099");
    }

    @Test
    void theWorkListLeadsToWhatItDoesNotShowAndToOnesOwnWork() {
        Page page = officer.get("/");
        assertThat(page.document().select("main a").eachAttr("href"))
                .contains("/?owner=me", "/overdue", "/cases?mine=yes", "/overdue?overdue=yes&owner=all");

        Page own = officer.get("/?owner=me");
        assertThat(own.text())
                .contains("These tasks are assigned to you", "Overdue (1)")
                .doesNotContain("Cases offered to your borough");
        assertThat(own.document().select("main a").eachAttr("href")).contains("/");
    }

    @Test
    void chairsSeeTheBoroughsWorkAndMembersTheirMeetings() {
        Page chair = Browser.atTheGateway().as("panel-chair.hackney").get("/");
        assertThat(chair.document().select("main h2").eachText())
                .contains("Overdue (100 or more)", "Panel meetings (1)");

        Page member = Browser.atTheGateway().as("panel-member.hackney").get("/");
        assertThat(member.document().select("main h2").eachText()).containsExactly("Panel meetings (1)", "Inbox");
        assertThat(member.document().select("main a").eachAttr("href")).doesNotContain("/overdue", "/?owner=me");
    }

    @Test
    void allThatIsDueCanBeNarrowedByTheAddress() {
        Page all = officer.get("/overdue");
        assertThat(all.document().select(".govuk-task-list__item a")).hasSize(6);
        assertThat(all.document().select("a[rel=next]").attr("href")).isEqualTo("/overdue?after=here");

        Page late = officer.get("/overdue?overdue=yes&owner=me&kind=REVIEW");
        assertThat(late.document().select(".govuk-task-list__item a").eachText())
                .containsExactly("Review case HK-C-2026-000001");
        assertThat(late.document().select("input[checked]").eachAttr("name")).containsExactly("overdue", "owner");
        assertThat(late.document().select("option[selected]").eachAttr("value")).containsExactly("REVIEW");
        assertThat(late.document().select("a[rel=next]").attr("href"))
                .isEqualTo("/overdue?kind=REVIEW&overdue=yes&owner=me&after=here");
        assertThat(officer.get("/overdue?after=here").document().select("a[rel=next]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kind, GONE, 6", "overdue, maybe, 6", "owner, you, 6"})
    void anAddressThatNobodyMadeNarrowsNothing(String field, String value, int shown) {
        Page page = officer.get("/overdue?" + field + "=" + value);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select(".govuk-task-list__item")).hasSize(shown);
    }

    @Test
    void whoeverHasTurned18IsToBeAskedOnTheirCase() {
        var link = officer.get("/overdue?kind=CONSENT").document().select(".govuk-task-list__item a");

        assertThat(link.eachText())
                .containsExactly("Ask the person in case HK-C-2026-000007 for their own consent: they are now 18");
        assertThat(officer.get(link.attr("href")).text()).contains("The person is now 18");
    }

    @Test
    void aServiceThatIsToBeAskedHasItsOwnPage() {
        var link = officer.get("/overdue?kind=SIGNPOST_CHASE").document().select(".govuk-task-list__item a");

        assertThat(link.eachText()).containsExactly("Contact the signposted service: case HK-C-2026-000003");
        assertThat(link.eachAttr("href")).containsExactly("/signposts/0199d5a0-0000-7000-8000-000000000091");
        assertThat(officer.get(link.attr("href")).status()).isEqualTo(200);
    }

    @Test
    void saysWhatToDoWhenNothingFits() {
        Page page = officer.get("/overdue?kind=SILENCE");

        assertThat(page.text()).contains("No tasks match your filters.");
        assertThat(page.document().select("main a").eachAttr("href")).contains("/overdue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"referrer", "panel-member", "provider", "borough-admin", "comms-officer"})
    void whatIsDueIsNotForOtherRoles(String role) {
        assertThat(Browser.atTheGateway().as(role + ".hackney").get("/overdue").status())
                .isEqualTo(403);
    }
}
