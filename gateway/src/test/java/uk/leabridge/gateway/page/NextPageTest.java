package uk.leabridge.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NextPageTest {

    @Test
    void keepsWhatTheListWasNarrowedBy() {
        Form form = Form.filled(Map.of("status", "NEW", "mine", "", "reference", "TH-R-2026-000123"));

        assertThat(NextPage.of("/cases")
                        .with(form, "status", "mine", "reference")
                        .after("eyJ9"))
                .isEqualTo("/cases?status=NEW&reference=TH-R-2026-000123&after=eyJ9");
    }

    @Test
    void hasNoneAfterTheLastPage() {
        assertThat(NextPage.of("/cases").with("status", "NEW").after(null)).isNull();
    }

    @Test
    void letsNoValueBecomeAnotherParameter() {
        assertThat(NextPage.of("/inbox").with("person", "a&after=b c+d/é").after("x=y"))
                .isEqualTo("/inbox?person=a%26after%3Db%20c%2Bd%2F%C3%A9&after=x%3Dy");
    }
}
