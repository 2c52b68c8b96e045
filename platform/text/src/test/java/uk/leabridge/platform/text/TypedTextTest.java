package uk.leabridge.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.leabridge.platform.text.TypedText.Clean;
import uk.leabridge.platform.text.TypedText.Unfit;

class TypedTextTest {
    /** A family of four, joined into one picture. */
    private static final String FAMILY = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66";

    private static final String FLAG_OF_SCOTLAND =
            "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\r\n",
                "\u00a0\u2007\u202f\u3000",
                "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff",
                "\u115f\u1160\u3164\uffa0",
                "\u2800\u2800",
                "\ufe0e\ufe0f\udb40\udd00",
                "\udb40\udc41\udb40\udc7f",
                "\u0301\u0302",
                "\u0903\u0983",
                "\u00ad\u034f\u180e\u061c",
                "\u2061\u2062\u2063\u2064\u2065",
                "\u0007\u001b\u009f",
                "\ufffc"
            })
    void takesWhatNobodySeesForEmpty(String typed) {
        assertThat(TypedText.read(typed)).isEqualTo(new Clean(""));
        assertThat(TypedText.isBlank(typed)).isTrue();
        assertThat(TypedText.visibleLength(typed)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "7", "?", "\u0985", "\u4e2d", "\ud83d\udea2", "\u0627", "-", "\u00e9", "\ud83e\udeea"})
    void seesALetterOfAnyScript(String typed) {
        assertThat(TypedText.read(typed)).isEqualTo(new Clean(typed));
        assertThat(TypedText.isBlank(typed)).isFalse();
    }

    @Test
    void composesLetters() {
        assertThat(TypedText.read("Zoe\u0308 \u1100\u1161")).isEqualTo(new Clean("Zo\u00eb \uac00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\rb", "a\nb", "a\u000bb", "a\fb", "a\u0085b", "a\u2028b", "a\u2029b"})
    void endsLinesInOneWay(String typed) {
        assertThat(TypedText.read(typed)).isEqualTo(new Clean("a\nb"));
    }

    @Test
    void keepsAnEmptyLineBetweenParagraphs() {
        assertThat(TypedText.read("a\r\n\r\nb\n\rc")).isEqualTo(new Clean("a\n\nb\n\nc"));
    }

    @Test
    void cutsOffWhatIsInvisibleAtEitherEnd() {
        assertThat(TypedText.read("\ufeff\u200b\u00a0\u200e Ada \u3164\u200d\n"))
                .isEqualTo(new Clean("Ada"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FAMILY,
                FLAG_OF_SCOTLAND,
                "\u2764\ufe0f",
                "\u0646\u200c\u0627",
                "a \u200eb\u200f c",
                "\u0995\u09cd\u200d\u09b7"
            })
    void keepsWhatJoinsAndDirectsInsideWords(String typed) {
        assertThat(TypedText.read(typed)).isEqualTo(new Clean(typed));
    }

    @Test
    void dropsControlCharactersThatEndNoLine() {
        assertThat(TypedText.read("a\u0007b\u001b[31m\tc\u007f\u0090")).isEqualTo(new Clean("ab[31m\tc"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069})
    void refusesWhatTurnsATextRound(int override) {
        assertThat(TypedText.read("a" + Character.toString(override) + "b"))
                .isEqualTo(new Unfit(TextFault.DIRECTION_OVERRIDE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00b", "\udc00\ud800", "\ufdd0", "a\uffff", "\ud83f\udffe"})
    void refusesWhatIsNoCharacter(String typed) {
        assertThat(TypedText.read(typed)).isEqualTo(new Unfit(TextFault.BROKEN_CHARACTER));
    }

    @Test
    void refusesTheNullCharacter() {
        assertThat(TypedText.read("a\u0000b")).isEqualTo(new Unfit(TextFault.NULL_CHARACTER));
    }

    @Test
    void refusesATowerOfMarks() {
        assertThat(TypedText.read("a" + "\u0301".repeat(30) + "b")).isInstanceOf(Clean.class);
        assertThat(TypedText.read("a" + "\u0301\u0316".repeat(16))).isEqualTo(new Unfit(TextFault.STACKED_MARKS));
    }

    @Test
    void mendsWhatItRefuses() {
        for (var typed : List.of("a\u202eb\u0000c\ud800", "a\uffffb", "x" + "\u0301".repeat(99) + "y")) {
            assertThat(TypedText.read(typed)).isInstanceOf(Unfit.class);
            assertThat(TypedText.read(TypedText.mended(typed))).isInstanceOf(Clean.class);
        }
        assertThat(TypedText.mended("a\u202eb\u0000c\ud800")).isEqualTo("abc");
    }

    @Test
    void isTheSameWhenReadAgain() {
        var once = TypedText.read("\u00a0Cafe\u0301 \u200d\r\n" + FAMILY + " \u2800") instanceof Clean(var text)
                ? text
                : "";
        assertThat(TypedText.read(once)).isEqualTo(new Clean(once));
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "abc, 3", "\ud83d\udea2, 1", "e\u0301, 2"})
    void countsCodePointsForTheUpperLimit(String text, int length) {
        assertThat(TypedText.length(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            `abc`, 3
            `a  b`, 3
            `a\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0b`, 3
            `a\u200b\u200b\u200b\u200b\u200bb`, 2
            `a\u3164\u3164\u3164\u3164\u3164b`, 3
            `a\u0301\u0301\u0301\u0301\u0301b`, 4
            `\u0995\u09cd\u09b7\u09bf`, 4
            """)
    void countsWhatThereIsToReadForTheLowerLimit(String text, int length) {
        assertThat(TypedText.visibleLength(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatToDo(TextFault fault) {
        assertThat(fault.code()).matches("[a-z-]+");
        assertThat(fault.remedy()).isNotBlank().doesNotEndWith(".");
    }

    @Test
    void readsAMillionLettersInOneGo() {
        var story = "\u0995\u09cd\u09b7 ".repeat(250_000);
        assertThat(TypedText.read(story)).isEqualTo(new Clean(story.strip()));
    }
}
