package uk.leabridge.referrals.intake.linkage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearFormsTest {
    private static boolean meet(Identity stored, NearForms asked) {
        return asked.parts().stream().anyMatch(stored.parts()::contains);
    }

    private static Identity stored(String given, String family, String born, @Nullable String postcode) {
        return new Identity(given, family, null, LocalDate.parse(born), postcode);
    }

    private static NearForms asked(String given, String family, String born, @Nullable String postcode) {
        return new NearForms(given, family, null, LocalDate.parse(born), postcode);
    }

    @ParameterizedTest
    @CsvSource({
        "Amira, Underwing, Amira, Underwing, 1990-03-27",
        "Amira, Underwing, Underwing, Amira, 1990-03-27",
        "Amira Zeenat, Underwing, Zeenat, Amira Khan, 1990-03-27",
        "Amira Zeenat, Under Wing, Zeenat Amira, Wing, 1990-03-27",
        "Amira, Underwing, Amirah, Underwnig, 1990-03-27",
        "Amira, Underwing, Ameera, Undrwing, 1990-03-27",
        "Amira, Underwing, Amira, Underwing, 1991-03-27",
        "Amira, Underwing, Amira, Underwing, 1990-03-21",
        "Amira, Underwing, Underwing, Amira, 1990-08-27",
        "Amira, Underwing, Amira, Underwing, 1960-03-27",
    })
    void findsAnotherFormOfTheName(String given, String family, String askedGiven, String askedFamily, String born) {
        assertThat(meet(stored(given, family, "1990-03-27", null), asked(askedGiven, askedFamily, born, null)))
                .isTrue();
    }

    @Test
    void findsDayAndMonthTheOtherWayRound() {
        assertThat(meet(
                        stored("Amira", "Underwing", "1990-03-04", null),
                        asked("Amira", "Underwing", "1990-04-03", null)))
                .isTrue();
    }

    @Test
    void findsAHomeWhereTheDateIsADigitOff() {
        assertThat(meet(
                        stored("Amira", "Underwing", "1990-03-27", "E1 1AA"),
                        asked("Zee", "Khan", "1990-03-28", "E1 1AA")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Amira, Underwing, 1985-11-02",
        "Zeenat, Khan, 1990-03-27",
        "Underwing, Khan, 1991-03-27",
    })
    void findsNobodyElse(String given, String family, String born) {
        assertThat(meet(stored("Amira", "Underwing", "1990-03-27", null), asked(given, family, born, null)))
                .isFalse();
    }

    @Test
    void staysWithinAFewThousandFormsOfTheLongestNames() {
        var forms = new NearForms(
                "Abcdefghijklmnopqrstuvw Bcdefghijk Cdefghijkl",
                "Defghijklm Efghijklmn Fghijklmno",
                Stream.generate(() -> "Ghijklmn").limit(9).reduce("", (a, b) -> a + " " + b),
                LocalDate.of(1990, 3, 27),
                "E1 1AA");

        assertThat(forms.parts()).hasSizeBetween(1_000, 30_000);
    }

    @Test
    void looksForNothingWithoutADateAndAPostcode() {
        assertThat(new NearForms("Amira", "Underwing", null, null, null).parts())
                .isEmpty();
    }

    @Test
    void comparesPairsOfNamesInOneHome() {
        var home = new Identity("Amira", "Underwing", null, null, "E1 1AA");

        assertThat(new NearForms("Underwing", "Amira", null, null, "E1 1AA").parts())
                .containsAll(home.parts());
    }
}
