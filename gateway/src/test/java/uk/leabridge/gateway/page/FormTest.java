package uk.leabridge.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
    private static final String MISSING = "Enter the reason";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \r\n",
                "\u00a0\u00a0\u00a0",
                "\u200b\u2060",
                "\u3164",
                "\u2800\u2800",
                "\ufe0f",
                "\u0301\u0301"
            })
    void takesWhatNobodySeesForMissing(String typed) {
        Form form = typed(typed);

        assertThat(form.text("reason", 100, MISSING)).isEmpty();
        assertThat(form.error("reason")).isEqualTo(MISSING);
        assertThat(typed(typed).optionalText("reason", 100, "Reason")).isNull();
    }

    @Test
    void readsATextInTheFormInWhichTheServicesKeepIt() {
        assertThat(typed("\u00a0Cafe\u0301\r\nup\u200b ").text("reason", 100, MISSING))
                .isEqualTo("Caf\u00e9\nup");
    }

    @Test
    void countsLettersAndNotTheirParts() {
        Form form = typed("\ud83d\udea2".repeat(100));

        form.text("reason", 100, MISSING);

        assertThat(form.broken()).isFalse();
    }

    @Test
    void saysWhatSomebodyElsePutInEachFieldInWords() {
        Form form = Form.filled(Map.of("colour", "RED", "reason", "Mine", "name", "Same"));
        Form standing = Form.filled(Map.of("colour", "BLUE", "reason", "Theirs", "name", "Same", "unasked", "x"));

        assertThat(form.against(standing, Map.of()).broken()).isFalse();
        form.overtaken();
        form.against(standing, Map.of("colour", Option.list("RED", "Red", "BLUE", "Blue")));

        assertThat(form.error("colour")).startsWith("This is now ‘Blue’.");
        assertThat(form.error("reason")).startsWith("This is now ‘Theirs’.");
        assertThat(form.errors()).hasSize(2);
    }

    @Test
    void refusesOneLetterTooMany() {
        Form form = typed("\u0995".repeat(101));

        form.text("reason", 100, MISSING);

        assertThat(form.error("reason")).isEqualTo("Enter the reason, using 100 characters or fewer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a                              b",
                "a\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0b",
                "a\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200bb"
            })
    void takesRoomBetweenLettersForNoReason(String typed) {
        Form form = typed(typed);

        form.text("reason", 5, 100, MISSING);

        assertThat(form.error("reason")).isEqualTo("Enter the reason, using at least 5 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202eb", "a\u0000b", "a\ud800b", "a\u2067b"})
    void takesOutWhatCannotBeKeptAndShowsTheRest(String typed) {
        Form form = typed(typed);

        assertThat(form.error("reason")).isEqualTo("Check this text. We removed characters that cannot be saved");
        assertThat(form.value("reason")).isEqualTo("ab");
        assertThat(form.bind(one -> one.text("reason", 100, MISSING))).isInstanceOf(Bound.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            27 | 3  | -    | Date of birth must include a year
            27 | -  | -    | Date of birth must include a month and year
            -  | 3  | 2012 | Date of birth must include a day
            31 | 2  | 2012 | Date of birth must be a real date
            x  | 2  | 2012 | Date of birth must be a real date
            1  | 2  | 12   | Date of birth must be a real date
            """)
    void saysWhichPartOfADateIsWrong(
            @Nullable String day, @Nullable String month, @Nullable String year, String words) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.add("birth-day", day == null ? "" : day);
        fields.add("birth-month", month == null ? "" : month);
        fields.add("birth-year", year == null ? "" : year);
        Form form = Form.of(fields);

        assertThat(form.date("birth", "Date of birth")).isEmpty();
        assertThat(form.error("birth")).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "0", "10,001"})
    void saysWhichNumberIsWanted(String typed) {
        Form form = typed(typed);

        form.number("reason", 1, 10_000, "Quorum");

        assertThat(form.error("reason")).isEqualTo("Quorum must be a whole number between 1 and 10,000");
    }

    @Test
    void readsAHundredValuesOfAFieldAtMost() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        for (int i = 0; i < 200; i++) {
            fields.add("agencies", "A" + i);
        }

        assertThat(Form.of(fields).values("agencies")).hasSize(100);
    }

    private static Form typed(String text) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.add("reason", text);
        return Form.of(fields);
    }
}
