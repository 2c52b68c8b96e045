package uk.leabridge.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTest {
    private static final List<Option> COLOURS = Option.list("RED", "Red", "BLUE", "Blue");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-  | Enter why",
                "ab | Enter why, using at least 3 characters",
                "abcdef | Enter why, using 5 characters or fewer",
                "abc | ''"
            })
    void asksForATextOfItsLength(String typed, String error) {
        Field why = Field.text("why", "Why").needed("Enter why").within(3, 5);

        assertThat(checked(why, typed == null ? Map.of() : Map.of("why", typed)))
                .isEqualTo(error);
    }

    @Test
    void namesAnOptionalTextThatIsTooLong() {
        Field notes = Field.line("notes", "Notes").within(0, 5);

        assertThat(checked(notes, Map.of())).isEmpty();
        assertThat(checked(notes, Map.of("notes", "abcdef"))).isEqualTo("Notes must be 5 characters or fewer");
        assertThat(checked(notes.asked("Notes for us (optional)"), Map.of("notes", "abcdef")))
                .isEqualTo("Notes for us must be 5 characters or fewer");
        assertThat(checked(notes.asked("Anything else?"), Map.of("notes", "abcdef")))
                .isEqualTo("Your answer to ‘Anything else?’ must be 5 characters or fewer");
    }

    @Test
    void takesOnlyTheOptionsThatItOffers() {
        Field colour = Field.one("colour", "Colour", COLOURS);
        Field needed = colour.needed("Select a colour");

        assertThat(checked(colour, Map.of())).isEmpty();
        assertThat(checked(colour, Map.of("colour", "GREEN"))).isEqualTo("Select an option for colour");
        assertThat(checked(needed, Map.of())).isEqualTo("Select a colour");
        assertThat(checked(needed, Map.of("colour", "RED"))).isEmpty();
    }

    @Test
    void asksForAtLeastOneOfSeveral() {
        Field colours = Field.any("colours", "Colours", COLOURS).needed("Select a colour");

        assertThat(checked(colours, Map.of("colours", List.of("GREEN")))).isEqualTo("Select a colour");
        assertThat(checked(colours, Map.of("colours", List.of("GREEN", "BLUE"))))
                .isEmpty();
    }

    @Test
    void asksForADateThatCanBe() {
        Field day = Field.date("day", "Due date").needed("Enter the due date");

        assertThat(day.names()).containsExactly("day-day", "day-month", "day-year");
        assertThat(checked(day, Map.of())).isEqualTo("Enter the due date");
        assertThat(checked(day, Map.of("day-day", "31", "day-month", "2", "day-year", "2026")))
                .isEqualTo("Due date must be a real date");
    }

    @Test
    void asksForANumberWithinItsBounds() {
        Field age = Field.number("age", "Age", 0, 120);

        assertThat(checked(age, Map.of("age", " "))).isEmpty();
        assertThat(checked(age, Map.of("age", "121"))).isEqualTo("Age must be a whole number between 0 and 120");
    }

    @Test
    void putsAnswersIntoWords() {
        assertThat(Field.any("colours", "Colours", COLOURS).words(List.of("BLUE", "RED")))
                .isEqualTo("Blue\nRed");
        assertThat(Field.yesOrNo("told", "Told").words(List.of("no"))).isEqualTo("No");
        assertThat(Field.yesOrNo("told", "Told").words(List.of(""))).isEmpty();
        assertThat(Field.line("notes", "Notes").words(List.of("RED"))).isEqualTo("RED");
    }

    private static String checked(Field field, Map<String, ?> answers) {
        Form form = Form.filled(new HashMap<>(answers));
        field.check(form);
        return form.error(field.name());
    }
}
