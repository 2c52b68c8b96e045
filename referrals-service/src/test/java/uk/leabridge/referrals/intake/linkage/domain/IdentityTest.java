package uk.leabridge.referrals.intake.linkage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.leabridge.referrals.intake.linkage.domain.Combination.BIRTH_POSTCODE;
import static uk.leabridge.referrals.intake.linkage.domain.Combination.FAMILY_BIRTH;
import static uk.leabridge.referrals.intake.linkage.domain.Combination.GIVEN_BIRTH;
import static uk.leabridge.referrals.intake.linkage.domain.Combination.GIVEN_FAMILY_BIRTH;
import static uk.leabridge.referrals.intake.linkage.domain.Combination.GIVEN_FAMILY_POSTCODE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {
    private static final LocalDate BORN = LocalDate.of(2009, 5, 4);
    private static final Identity SAMPLE = person("Zoë", "O'Sample-Lea", BORN, "E10 5AA");

    @Test
    void makesEveryCombinationOfWhatIsKnown() {
        assertThat(SAMPLE.parts().stream().map(Identity.Part::combination))
                .containsExactlyInAnyOrder(Combination.values());
    }

    @ParameterizedTest
    @CsvSource({
        "Zoe, OSampleLea, e105aa",
        "ZOË, o’sample lea, E10  5AA",
        " zoë , O SAMPLE–LEA, e10-5aa",
        "Zoe\u0308, O'Sample-Lea, Ｅ10 5ＡＡ"
    })
    void takesNoNoticeOfCaseAccentsPunctuationAndSpaces(String given, String family, String postcode) {
        assertThat(person(given, family, BORN, postcode).parts()).isEqualTo(SAMPLE.parts());
    }

    @ParameterizedTest
    @CsvSource({"Łukasz, Lukasz", "Søren, Soren", "Straße, Strasse", "Ægir, Aegir", "Işıl, Isil"})
    void readsLettersThatAreWrittenTwoWaysAsOne(String one, String other) {
        assertThat(person(one, "Sample", BORN, null).parts())
                .isEqualTo(person(other, "Sample", BORN, null).parts());
    }

    @Test
    void findsAMisspeltGivenName() {
        assertThat(common(person("Zoee", "O'Sample-Lea", BORN, "E10 5AA")))
                .containsExactlyInAnyOrder(FAMILY_BIRTH, BIRTH_POSTCODE);
    }

    @Test
    void findsAMisspeltFamilyName() {
        assertThat(common(person("Zoë", "O'Sampel-Lea", BORN, "E10 5AA")))
                .containsExactlyInAnyOrder(GIVEN_BIRTH, BIRTH_POSTCODE);
    }

    @Test
    void findsBothNamesMisspeltByBirthAndPostcode() {
        assertThat(common(person("Zoee", "O'Sampel-Lea", BORN, "E10 5AA"))).containsExactly(BIRTH_POSTCODE);
    }

    @Test
    void findsAWrongDateOfBirthByNamesAndPostcode() {
        assertThat(common(person("Zoë", "O'Sample-Lea", BORN.plusDays(1), "E10 5AA")))
                .containsExactly(GIVEN_FAMILY_POSTCODE);
    }

    @Test
    void findsSomebodyWhoMoved() {
        assertThat(common(person("Zoë", "O'Sample-Lea", BORN, "N1 1AA")))
                .containsExactlyInAnyOrder(GIVEN_FAMILY_BIRTH, FAMILY_BIRTH, GIVEN_BIRTH);
    }

    @Test
    void findsSomebodyByAnAlias() {
        var alias = new Identity("Sample", "Person", "Zed; Zoe O'Sample-Lea", BORN, null);

        assertThat(common(alias)).containsExactlyInAnyOrder(GIVEN_FAMILY_BIRTH, FAMILY_BIRTH, GIVEN_BIRTH);
    }

    @Test
    void takesAnAliasOfOneWordForEitherName() {
        assertThat(common(new Identity("Zed", "O'Sample-Lea", "Zoe", BORN, null)))
                .contains(GIVEN_FAMILY_BIRTH, GIVEN_BIRTH);
        assertThat(common(new Identity("Zoe", "Elsewhere", "OSampleLea", BORN, null)))
                .contains(GIVEN_FAMILY_BIRTH, FAMILY_BIRTH);
    }

    @Test
    void linksNobodyByANameAlone() {
        assertThat(person("Zoë", "O'Sample-Lea", null, null).parts()).isEmpty();
        assertThat(common(person("Zoë", "O'Sample-Lea", BORN.plusYears(1), "E10 5AB")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"E10", "E1", "London", "E10 5A", "not known", "'   '", "-"})
    void linksNobodyByHalfAPostcode(String postcode) {
        assertThat(person("Zoë", "O'Sample-Lea", null, postcode).parts()).isEmpty();
    }

    @Test
    void linksNobodyByNamesThatHaveNoLetters() {
        assertThat(person("?", "--", BORN, null).parts()).isEmpty();
        assertThat(new Identity("?", "-", " , ;;", BORN, "E10 5AA").parts())
                .extracting(Identity.Part::combination)
                .containsExactly(BIRTH_POSTCODE);
    }

    @Test
    void keepsTheNumberOfCombinationsSmall() {
        var many = "Alias ".repeat(3) + ", A b".repeat(200);

        assertThat(new Identity("Zoë", "Sample", many, BORN, "E10 5AA").parts()).hasSizeLessThan(50);
    }

    @ParameterizedTest
    @CsvSource({
        "GIVEN_FAMILY_BIRTH, STRONG",
        "BIRTH_POSTCODE, PROBABLE",
        "GIVEN_FAMILY_POSTCODE, PROBABLE",
        "FAMILY_BIRTH, POSSIBLE",
        "GIVEN_BIRTH, POSSIBLE"
    })
    void saysHowSureOneCombinationIs(Combination equal, Strength strength) {
        assertThat(Strength.of(EnumSet.of(equal))).isEqualTo(strength);
    }

    @Test
    void isSurerOfTwoCombinationsThanOfOne() {
        assertThat(Strength.of(EnumSet.of(FAMILY_BIRTH, GIVEN_BIRTH))).isEqualTo(Strength.PROBABLE);
    }

    private static Set<Combination> common(Identity other) {
        var both = new HashSet<>(other.parts());
        both.retainAll(SAMPLE.parts());
        return both.stream().map(Identity.Part::combination).collect(Collectors.toSet());
    }

    private static Identity person(String given, String family, @Nullable LocalDate born, @Nullable String postcode) {
        return new Identity(given, family, null, born, postcode);
    }
}
