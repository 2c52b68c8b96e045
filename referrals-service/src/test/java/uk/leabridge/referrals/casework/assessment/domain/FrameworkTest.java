package uk.leabridge.referrals.casework.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkTest {
    static Framework shipped() {
        try (var file = FrameworkTest.class.getResourceAsStream("/assessment-frameworks/vaf-2012-1.json")) {
            return new ObjectMapper().readValue(file, Framework.class);
        } catch (IOException e) {
            throw new LinkageError("the framework cannot be read", e);
        }
    }

    @Test
    void shipsTheVulnerabilityAssessmentFrameworkWhole() {
        var framework = shipped();

        assertThat(FrameworkFaults.of(framework)).isEmpty();
        assertThat(framework.codes()).hasSize(22).doesNotHaveDuplicates();
        assertThat(framework.dimensions())
                .extracting(d -> d.code() + " " + d.factors().size())
                .containsExactly("ENGAGEMENT 13", "INTENT 6", "CAPABILITY 3");
        assertThat(framework.source()).contains("HM Government", "2012");
        assertThat(framework.title("GRIEVANCE")).contains("Feelings of grievance and injustice");
    }

    private static Framework broken(String how) {
        var good = shipped();
        UnaryOperator<List<Framework.Dimension>> dimensions =
                switch (how) {
                    case "no dimension" -> _ -> List.of();
                    case "no factor" ->
                        d -> List.of(new Framework.Dimension("INTENT", "Intent", "Guidance", List.of()));
                    case "factor twice" -> d -> twice(d, d.getFirst().factors().getFirst());
                    case "dimension twice" ->
                        d -> plus(
                                d,
                                new Framework.Dimension(
                                        "INTENT",
                                        "Intent",
                                        "Guidance",
                                        List.of(new Framework.Factor("OTHER", "Other"))));
                    case "code shape" -> d -> twice(d, new Framework.Factor("grievance", "Grievance"));
                    case "blank title" -> d -> twice(d, new Framework.Factor("OTHER", " "));
                    default -> d -> d;
                };
        return new Framework(
                how.equals("id shape") ? "VAF 2012" : good.id(),
                how.equals("version") ? 0 : good.version(),
                good.title(),
                good.published(),
                good.source(),
                good.guidance(),
                how.equals("scale") ? good.scale().reversed() : good.scale(),
                dimensions.apply(good.dimensions()));
    }

    private static List<Framework.Dimension> plus(List<Framework.Dimension> all, Framework.Dimension more) {
        var result = new ArrayList<>(all);
        result.add(more);
        return result;
    }

    private static List<Framework.Dimension> twice(List<Framework.Dimension> all, Framework.Factor more) {
        return plus(all, new Framework.Dimension("MORE", "More", "Guidance", List.of(more)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id shape        | id is not valid
            version         | version is not a positive number
            scale           | the scale is not PRESENT, NOT_PRESENT, NOT_KNOWN
            no dimension    | a dimension is missing or has no factor
            no factor       | a dimension is missing or has no factor
            factor twice    | the code GRIEVANCE is listed twice
            dimension twice | the code INTENT is listed twice
            code shape      | the code grievance is not valid
            blank title     | a title, meaning, source or guidance is blank
            """)
    void findsWhatIsWrongWithAFramework(String how, String fault) {
        assertThat(FrameworkFaults.of(broken(how))).containsExactly(fault);
    }
}
