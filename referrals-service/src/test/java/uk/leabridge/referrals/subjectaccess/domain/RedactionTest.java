package uk.leabridge.referrals.subjectaccess.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call 07700 900147 or write. | 07700 900147 | Call [left out] or write.",
                "The Refuge; the refuge. | refuge | The [left out]; the [left out].",
                "Nothing of it. | of it. | Nothing [left out]",
                "Price (a+b)? | (a+b)? | Price [left out]",
                "$1 and \\2 | $1 | [left out] and \\2"
            })
    void leavesAPassageOutWhereverItStands(String text, String passage, String left) {
        assertThat(new Redaction(List.of(passage)).of(text)).isEqualTo(left);
    }

    @Test
    void leavesOverlappingPassagesOutTogether() {
        var redaction = new Redaction(List.of("12 Sample Lane", "Lane, London", "out"));

        assertThat(redaction.of("At 12 Sample Lane, London.")).isEqualTo("At [left out].");
    }

    @Test
    void findsAPassageAcrossAnEndOfLine() {
        var redaction = new Redaction(List.of("12 Sample Lane"));

        assertThat(redaction.of("At 12\r\n  Sample Lane.")).isEqualTo("At [left out].");
        assertThat(redaction.missingIn("At 12\r\n  Sample Lane.")).isEmpty();
    }

    @Test
    void findsWhatRepeatsWithinItself() {
        assertThat(new Redaction(List.of("aba")).of("xababax")).isEqualTo("x[left out]x");
    }

    @Test
    void saysByPlaceWhichPassagesTheTextDoesNotHold() {
        assertThat(new Redaction(List.of("lane", "street", "SAMPLE", "road")).missingIn("Sample Lane"))
                .containsExactly(1, 3);
    }
}
