package uk.leabridge.gateway.page.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.leabridge.gateway.world.Browser;
import uk.leabridge.gateway.world.Browser.Page;
import uk.leabridge.gateway.world.ConsoleWorld;

@QuarkusTest
@QuarkusTestResource(ConsoleWorld.class)
class ChronologyPageIT {
    private static final String PAGE = "/cases/0199d5a0-0000-7000-8000-0000000000d4/chronology";

    private final Browser browser = Browser.atTheGateway().as("safeguarding-officer.hackney");

    @Test
    void showsAllThatHappenedOldestFirst() {
        Page page = browser.get(PAGE);

        assertThat(titles(page))
                .containsExactly(
                        "Case opened",
                        "Support reviewed",
                        "Action added to the support plan",
                        "Contact with the person",
                        "Put on hold");
        assertThat(page.text())
                .contains("Feelings of grievance, A desire for <b>status</b>")
                .doesNotContain("Showing");
    }

    @Test
    void saysWhoDidItWithoutANameAndTellsTwoOfOneRoleApart() {
        assertThat(browser.get(PAGE).document().select(".moj-timeline__byline").eachText())
                .containsExactly(
                        "by safeguarding officer 1",
                        "by you",
                        "by safeguarding officer 3",
                        "by safeguarding officer 3",
                        "by Leabridge");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind=REVIEW                                                                  | Support reviewed
            who=me                                                                       | Support reviewed
            who=subject-2&kind=RECORD_CONTACT                                            | Contact with the person
            from-day=21&from-month=11&from-year=2026                                     | Contact with the person
            until-day=1&until-month=3&until-year=2026                                    | Case opened
            from-day=20&from-month=11&from-year=2026&until-day=20&until-month=11&until-year=2026&who=subject-2 | Action added to the support plan
            """)
    void isNarrowedByTheAddress(String query, String title) {
        Page page = browser.get(
                PAGE + "?" + query.replace("who=me", "who=" + ConsoleWorld.subject("safeguarding-officer.hackney")));

        assertThat(titles(page)).containsExactly(title);
        assertThat(page.text()).contains("Showing 1 of 5 entries");
        assertThat(page.document().select("main a[href='" + PAGE + "']")).hasSize(1);
    }

    @Test
    void keepsInTheFormWhatNarrowsIt() {
        Page page = browser.get(PAGE + "?kind=REVIEW&who=subject-2&from-day=1&from-month=2&from-year=2026");

        assertThat(page.document().select("option[selected]").eachText())
                .containsExactly("Support reviewed", "Safeguarding officer 3");
        assertThat(page.field("from-month")).isEqualTo("2");
        assertThat(titles(page)).isEmpty();
        assertThat(page.text()).contains("Showing 0 of 5 entries");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from-day=31&from-month=2&from-year=2026 | From date must be a real date
            until-day=x                             | To date must include a month and year
            from-day=2&from-month=2&from-year=2026&until-day=1&until-month=2&until-year=2026 | To date must be the same as or after the from date
            """)
    void saysWhatIsWrongWithAPeriodAndShowsAll(String query, String words) {
        Page page = browser.get(
                PAGE + "?" + query.replace("who=me", "who=" + ConsoleWorld.subject("safeguarding-officer.hackney")));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).containsExactly(words);
        assertThat(titles(page)).hasSize(5);
    }

    @Test
    void isPrintedWithoutItsFilterAndWithoutTornSteps() {
        String css = browser.get(browser.get(PAGE)
                        .document()
                        .select("link[rel=stylesheet]")
                        .attr("href"))
                .response()
                .body();

        assertThat(css.substring(css.lastIndexOf("@media print")))
                .contains(".lb-filters{display:none}", ".moj-timeline__item,", "break-inside:avoid");
        assertThat(browser.get(PAGE).document().select("form.lb-filters")).hasSize(1);
    }

    private static List<String> titles(Page page) {
        return page.document().select(".moj-timeline__title").eachText();
    }
}
