package uk.leabridge.referrals.records.subjectaccess.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 Heron Lane",
                "12  HERON   LANE",
                "12\u00a0Heron\u00a0Lane",
                "12\u2002Heron\u202fLane",
                "12 Heron\u00ad Lane",
                "12 Her\u200don Lane",
                "12 He\u200bron\u2060 Lane\ufeff",
                "12\t\u3000Heron \r\n Lane",
                "\uff11\uff12 \uff28eron Lane",
                "12 He\u0301ron Lan\u00e9"
            })
    void leavesAPassageOutHoweverItWasTyped(String typed) {
        assertThat(new Redaction(List.of("12 heron lane")).of("The refuge (" + typed + ") is safe."))
                .isEqualTo("The refuge ([left out]) is safe.");
        assertThat(new Redaction(List.of(typed)).missingIn("at 12 Heron Lane.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "O'Brien, O\u2019Brien",
        "O'Brien, O\u02bcBRIEN",
        "Anne-Marie, Anne\u2011Marie",
        "Anne-Marie, Anne\u2013Marie",
        "Nu\u00f1ez, Nun\u0303ez",
        "Nunez, Nu\u00f1ez",
        "Strasse, Stra\u00dfe",
        "office, o\ufb03ce",
        "\u0130zmir, izmir"
    })
    void takesOtherSignsForTheSame(String passage, String typed) {
        assertThat(new Redaction(List.of(passage)).of("Mx " + typed + ", too")).isEqualTo("Mx [left out], too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u0301"})
    void findsNothingWhereThereIsNothingToRead(String passage) {
        assertThat(new Redaction(List.of(passage)).of("a b")).isEqualTo("a b");
        assertThat(new Redaction(List.of(passage)).missingIn("a b")).containsExactly(0);
    }
}
